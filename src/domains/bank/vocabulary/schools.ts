import { composeNames } from './compose-names.ts'
import { inventedStems } from './invented-stems.ts'
import { wordList } from './word-list.ts'

/** Universities, colleges and schools, invented. */
export const schools = composeNames(
  inventedStems,
  wordList(`
  State College, University, Community College, College of Nursing, Technical Institute, School of Design`),
  40,
  41,
)
