import { distance } from 'fastest-levenshtein'
import type { Concept, TypeFamily } from './concept.ts'
import { CONCEPTS } from './concepts.ts'
import { QUALIFIERS } from './qualifiers.ts'
import { isForeign, isTableOf, wordsOf } from './split-name.ts'
import { STRONG_HEADS } from './strong-heads.ts'

/** A concept that a name may stand for; `confidence` from 0 to 1. */
export interface NameMatch {
  readonly concept: Concept
  readonly confidence: number
  /** The words of the name that the phrase matched, and those that were left over. */
  readonly phrase: string
  readonly leftOver: readonly string[]
}

export interface NamedColumn {
  readonly table: string
  readonly column: string
  readonly family: TypeFamily
}

interface Phrase {
  readonly concept: Concept
  readonly text: string
  readonly words: readonly string[]
}

const PHRASES: readonly Phrase[] = CONCEPTS.flatMap((concept) =>
  concept.phrases.map((text) => ({ concept, text, words: wordsOf(text) })),
)

const byLastWord = Map.groupBy(PHRASES, ({ words }) => words.at(-1) ?? '')

/** A word the name has beside the phrase: one that says whose or which it is takes little away, others a lot. */
const QUALIFIER_LOSS = 0.02
const OTHER_WORD_LOSS = 0.13
const LONE_WORD_LOSS = 0.2
/** The phrase stands first or in the middle, so that the head of the name is another word. */
const NOT_HEAD_LOSS = 0.3
const MISSPELT_LOSS = 0.08
/** Words not understood, before a head that leaves little doubt: `foo_amount`. */
const STRONG_HEAD_LOSS = 0.12
const SURE = 0.98
const THERE_GAIN = 0.01

/** Concepts that the name of a column may stand for, the likeliest first; only those that its type can hold. */
export function matchName({ table, column, family }: NamedColumn): readonly NameMatch[] {
  const ownWords = wordsOf(column)
  const tableWords = wordsOf(table)
  const bare = withoutTable(ownWords, tableWords)
  // `fecha_pedido` is the day of an order: the word that tells most comes first.
  const turned = isForeign(column) && ownWords.length > 1 ? ownWords.toReversed() : ownWords
  const best = new Map<string, NameMatch>()
  // `invoice.invoice_number` is the number of an invoice, `film.film_title` the title.
  for (const words of new Set([bare, ownWords, turned])) {
    for (const phrase of candidates(words)) {
      if (!phrase.concept.families.includes(family)) continue
      const match = matchPhrase(phrase, words, tableWords)
      const known = best.get(phrase.concept.generator)
      if (match && (known === undefined || match.confidence > known.confidence)) {
        best.set(phrase.concept.generator, match)
      }
    }
  }
  return [...best.values()].sort((a, b) => b.confidence - a.confidence || longer(a, b))
}

const longer = (a: NameMatch, b: NameMatch): number => b.phrase.length - a.phrase.length

/** `film.film_title` is the title of the film; a name that is nothing but the table's stays. */
function withoutTable(words: readonly string[], tableWords: readonly string[]): readonly string[] {
  const isPrefix = tableWords.length < words.length && tableWords.every((word, at) => words[at] === word)
  return isPrefix ? words.slice(tableWords.length) : words
}

function candidates(words: readonly string[]): readonly Phrase[] {
  const near = new Set<string>()
  for (const word of words) {
    if (byLastWord.has(word)) near.add(word)
    else if (word.length > 4) {
      for (const last of byLastWord.keys()) if (isMisspelt(word, last)) near.add(last)
    }
  }
  return [...near].flatMap((word) => byLastWord.get(word) ?? [])
}

const isMisspelt = (word: string, known: string): boolean =>
  known.length > 4 && Math.abs(known.length - word.length) <= 1 && distance(word, known) === 1

function matchPhrase(
  { concept, text, words: phrase }: Phrase,
  words: readonly string[],
  tableWords: readonly string[],
): NameMatch | undefined {
  const at = findPhrase(words, phrase)
  if (at === undefined) return undefined
  const isThere = concept.tables?.some((table) => isTableOf(tableWords, wordsOf(table))) ?? false
  if (concept.isOnlyThere && !isThere) return undefined
  const leftOver = words.filter((_, position) => position < at.start || position >= at.start + phrase.length)
  // `name` of a person's table means the person, `file name` there does not.
  if (concept.isOnlyThere && leftOver.some((word) => !QUALIFIERS.has(word))) return undefined
  let confidence = SURE + (isThere ? THERE_GAIN : 0) - at.misspelt * MISSPELT_LOSS
  // A word of its own means little beside one that is not understood: `date` in `date_foo`.
  const otherLoss = phrase.length === 1 ? LONE_WORD_LOSS : OTHER_WORD_LOSS
  const isStrong =
    phrase.length === 1 && words.at(-1) === phrase[0] && STRONG_HEADS.has(`${concept.generator} ${text}`)
  for (const word of leftOver) confidence -= QUALIFIERS.has(word) ? QUALIFIER_LOSS : isStrong ? 0 : otherLoss
  if (isStrong && leftOver.some((word) => !QUALIFIERS.has(word))) confidence -= STRONG_HEAD_LOSS
  const isHead = words.slice(at.start + phrase.length).every((word) => QUALIFIERS.has(word))
  if (!isHead) confidence -= NOT_HEAD_LOSS
  if (isKeyOf(concept, words.slice(at.start + phrase.length))) confidence -= KEY_LOSS
  const ceiling = concept.ceiling ?? 1
  return { concept, phrase: text, leftOver, confidence: Math.max(0, Math.min(confidence, ceiling)) }
}

/** `driver_id`, `carrier_code`: what tells drivers apart is not their name. */
const KEY_LOSS = 0.4
const KEYS: ReadonlySet<string> = new Set(['id', 'code', 'number'])
const NAMED =
  /^(person\.(full-name|job-title)|company\.(name|department)|commerce\.(product-name|brand)|text\.(title|label|paragraph)|place\.city)$/

const isKeyOf = ({ generator }: Concept, behind: readonly string[]): boolean =>
  behind.some((word) => KEYS.has(word)) && NAMED.test(generator)

/** Where the phrase stands in the words: as a whole and in order; the last such place. */
function findPhrase(
  words: readonly string[],
  phrase: readonly string[],
): { readonly start: number; readonly misspelt: number } | undefined {
  for (let start = words.length - phrase.length; start >= 0; start--) {
    let misspelt = 0
    const isHere = phrase.every((wanted, offset) => {
      const word = words[start + offset] as string
      if (word === wanted) return true
      misspelt++
      return isMisspelt(word, wanted)
    })
    if (isHere) return { start, misspelt }
  }
  return undefined
}
