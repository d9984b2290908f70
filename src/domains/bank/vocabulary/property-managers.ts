import { composeNames } from './compose-names.ts'
import { inventedStems } from './invented-stems.ts'
import { wordList } from './word-list.ts'

/** Whom rent is paid to, invented. */
export const propertyManagers = composeNames(
  inventedStems,
  wordList('Property Management, Apartments, Lettings, Residential, Housing Partners, Homes'),
  36,
  23,
)
