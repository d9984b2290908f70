/**
 * Everyday words and names that are one letter away from a brand, or a brand when their spaces are left out:
 * no findings.
 */
export const brandNeighbours: ReadonlySet<string> = new Set(
  `
  abbie, airbuses, all state, alphabetic, armand, asian, automation, barclay, being, binder, boring,
  boxing, canvas, carrier, carter, channel, chapel, clarify, collate, counts, cumming, cummings, curry,
  dennis, denys, direct, directed, director, directs, espresso, expedite, finder, firestore, gaping, gardner,
  general, generals, gregg, hooter, human, humans, infinite, infinity, instead, interact, interest,
  interests, kroner, kruger, lazaro, mcdonald, mckinney, micros, modern, moderno, nanos, primary, prince,
  public, relevance, revolt, saudi, shania, sheet, sheets, shrill, skill, skills, space, spaced, spacer,
  spaces, spatch, swath, switch, tender, tenders, trust, trusts, trusty, twister, yamada`
    .split(',')
    .map((word) => word.trim()),
)
