/**
 * Everyday words and names that are one letter away from a brand, or are a brand when their spaces are left out.
 * They are not findings.
 */
export const brandNeighbours: ReadonlySet<string> = new Set(
  `
  revolt, willow, pillow, billow, kroner, kruger, barclay, interact, allstate`
    .split(',')
    .map((word) => word.trim()),
)
