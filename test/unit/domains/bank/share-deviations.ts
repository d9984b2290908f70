/** How many standard deviations (binomial) a count lies from a share of so many. */
export const shareDeviations = (found: number, of: number, share: number): number =>
  Math.abs(found - of * share) / Math.sqrt(of * share * (1 - share))
