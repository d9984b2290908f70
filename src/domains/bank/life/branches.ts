/** The code of a branch, from its number 0 to 19. */
export const branchCode = (branch: number): string => `BR${String(branch + 1).padStart(3, '0')}`
