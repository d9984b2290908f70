import { wordsOf } from './split-name.ts'
import { LISTS_OF_STATES } from './word-lists/of-states.ts'
import { LISTS_OF_THINGS } from './word-lists/of-things.ts'

/** Words that a column takes its values from, with how often each comes. */
export interface WordList {
  readonly phrases: readonly (readonly string[])[]
  /** Kinds of table that it holds for; of all when empty. */
  readonly tables: readonly (readonly string[])[]
  readonly values: Readonly<Record<string, number>>
}

const lines = (text: string): readonly (readonly string[])[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(';'))

const phrasesOf = (text: string): readonly (readonly string[])[] =>
  text === '' ? [] : text.split(',').map((phrase) => wordsOf(phrase))

function valuesOf(text: string): WordList['values'] {
  return Object.fromEntries(
    text.split('|').map((one) => {
      const [, word = one, weight = '1'] = /^(.*?)(?::(\d+))?$/.exec(one) ?? []
      return [word, Number(weight)]
    }),
  )
}

/** Lists by the name of the column. */
export const WORD_LISTS: readonly WordList[] = lines(LISTS_OF_THINGS).map(
  ([phrases = '', tables = '', values = '']) => ({
    phrases: phrasesOf(phrases),
    tables: phrasesOf(tables),
    values: valuesOf(values),
  }),
)

/** What becomes of things, by kind. */
export const STATE_LISTS: readonly Omit<WordList, 'phrases'>[] = lines(LISTS_OF_STATES).map(
  ([kinds = '', values = '']) => ({ tables: phrasesOf(kinds), values: valuesOf(values) }),
)
