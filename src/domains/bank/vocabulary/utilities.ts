import { composeNames } from './compose-names.ts'
import { inventedStems } from './invented-stems.ts'
import { wordList } from './word-list.ts'

/** Whom electricity, water, gas and waste are paid to, invented. */
export const utilities = composeNames(
  inventedStems,
  wordList('Power & Light, Water District, Gas Works, Energy Cooperative, Waste Services, Electric'),
  36,
  61,
)
