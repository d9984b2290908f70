import { baseTypeOf } from '../../core/catalog/value-type.ts'
import { type ColumnSubject, type Guess, guess } from './column-subject.ts'
import { isTableOf, wordsOf } from './split-name.ts'
import { STATE_LISTS, WORD_LISTS, type WordList } from './word-lists.ts'

const SURE = 0.96
/** Where the table says so too. */
const SURE_THERE = 0.995
const STATE_WORDS: ReadonlySet<string> = new Set(['status', 'state'])
/** Words around `status` that do not tell whose it is. */
const PLAIN: ReadonlySet<string> = new Set([
  'current',
  'code',
  'text',
  'name',
  'last',
  'new',
  'old',
  'previous',
  'flag',
])

/** Words that such a column usually holds: blood types, ways of shipping, what becomes of an order. */
export function guessByWords(subject: ColumnSubject): Guess | undefined {
  const { column, table, key } = subject
  const base = baseTypeOf(column.type)
  // What tells rows apart needs more values than a list has.
  if (base.kind !== 'text' || key !== undefined) return undefined
  const words = wordsOf(column.name)
  const tableWords = wordsOf(table.name)
  const named = listFor(words, tableWords)
  const values = named?.values ?? statesFor(words, tableWords)
  if (values === undefined || Object.keys(values).some((word) => word.length > (base.length ?? word.length)))
    return undefined
  const reason = named === undefined ? 'what becomes of such rows' : `the name reads as “${words.join(' ')}”`
  const isThere = named !== undefined && named.tables.length > 0
  return guess('list', isThere ? SURE_THERE : SURE, reason, { values })
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, at) => word === b[at])

function listFor(words: readonly string[], tableWords: readonly string[]): WordList | undefined {
  // `patient_blood_type` of patients is the blood type.
  const bare = tableWords.every((word, at) => words[at] === word) ? words.slice(tableWords.length) : words
  const fitting = WORD_LISTS.filter(({ phrases }) =>
    phrases.some((phrase) => isSame(phrase, words) || isSame(phrase, bare)),
  )
  return (
    fitting.find(({ tables }) => tables.some((kind) => isTableOf(tableWords, kind))) ??
    fitting.find(({ tables }) => tables.length === 0)
  )
}

/** By the words before `status`, else by the table. */
function statesFor(words: readonly string[], tableWords: readonly string[]): WordList['values'] | undefined {
  const at = words.findIndex((word) => STATE_WORDS.has(word))
  if (at < 0 || words.slice(at + 1).some((word) => !PLAIN.has(word))) return undefined
  const whose = words.slice(0, at).filter((word) => !PLAIN.has(word))
  const kind = whose.length > 0 ? whose : tableWords
  // A mere `state` may be that of a place.
  if (words[at] === 'state') return undefined
  return STATE_LISTS.find(({ tables }) => tables.some((one) => isTableOf(kind, one)))?.values
}
