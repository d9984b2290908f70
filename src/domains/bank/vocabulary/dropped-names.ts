import { wordList } from './word-list.ts'

/** Given names that are a brand, a title, or half of a brand. A test finds the ones that are missing here. */
export const droppedFirstNames: ReadonlySet<string> = new Set(
  wordList(`
  Ally, Avis, Chanel, Chase, Cooper, Cornell, Ford, General, Genesis, Hilton, Holden, Jameson, Johnson,
  Lexus, Lincoln, Mack, Marcus, Mercedes, Meta, Oscar, Prince, Rogers, Ross, Ryder, Stanford, Tiffany,
  Tyson, Winston`),
)

/** Family names that are a brand, that point at one famous person, or that make a brand with a given name. */
export const droppedLastNames: ReadonlySet<string> = new Set(
  wordList(`
  Abbott, Bayer, Bose, Castro, Cooper, Daniel, Dupont, Ford, Hilton, Hyatt, Klein, Lincoln, Miller,
  Morgan, Rogers, Ross, Ryder, Stark, Stanford, Swift, Tyson, Wells, West, Winston`),
)
