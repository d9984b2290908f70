import { brandNeighbours } from './brand-neighbours.ts'
import type { ColumnKind } from './column-kind.ts'
import type { FoldedText } from './fold-text.ts'
import { gapBreak, gapSoft, gapSpace } from './fold-text.ts'
import { isOneLetterApart } from './one-letter-apart.ts'
import type { Term } from './term.ts'
import { endKey, hashStep, nearLengthMin, termIndex } from './term-index.ts'

const wordsMax = 8
const nearWordsMax = 4
/** From this length on even the first letter may be wrong. */
const nearFirstLengthMin = 8

/** A term found from one word to another. */
export type TermMatch = { readonly term: Term; readonly from: number; readonly to: number }

/** What the rules need to know about the place of a match. */
type Place = {
  readonly text: string
  readonly folded: FoldedText
  /** First word, and the one after the last. */
  readonly first: number
  readonly after: number
  readonly kind: ColumnKind
}

const startOf = (folded: FoldedText, word: number): number => folded.origins[folded.starts[word] ?? 0] ?? 0

/** Where in the text the word before this one ends. */
const endOf = (folded: FoldedText, after: number): number =>
  (folded.origins[(folded.starts[after] ?? 1) - 1] ?? 0) + 1

const isUpperAt = (text: string, at: number): boolean => {
  const character = text.charAt(at)
  return character !== character.toLowerCase()
}

const wordText = (folded: FoldedText, word: number): string =>
  String.fromCharCode(
    ...folded.codes.subarray(folded.starts[word] ?? 0, folded.starts[word + 1] ?? folded.length),
  )

const isWholeText = ({ folded, first, after }: Place): boolean => first === 0 && after === folded.words

/** Whether every word of a phrase begins with a capital, but for `of`, `and`, `the`, `to` and the like. */
const isCapitalised = ({ text, folded, first, after }: Place): boolean => {
  for (let word = first; word < after; word += 1) {
    if (folded.gaps[word] === gapSoft) continue
    const length = (folded.starts[word + 1] ?? 0) - (folded.starts[word] ?? 0)
    if (length > 3 && !isUpperAt(text, startOf(folded, word))) return false
  }
  return isUpperAt(text, startOf(folded, first))
}

const hasCompanion = ({ folded, after }: Place, term: Term): boolean =>
  after < folded.words && folded.gaps[after] !== gapBreak && term.companions.has(wordText(folded, after))

/** Capitalised although the word before it is in small letters, as a name is inside a sentence. */
const isCapitalisedInSentence = (place: Place): boolean => {
  const { text, folded, first } = place
  if (first === 0 || folded.gaps[first] !== gapSpace || !isCapitalised(place)) return false
  return /[a-z]/.test(text.charAt(startOf(folded, first - 1)))
}

const isOrdinaryMatch = (place: Place, term: Term): boolean => {
  const { text, folded, first, after, kind } = place
  if (hasCompanion(place, term)) {
    return isCapitalised(place) || (first === 0 && after + 1 === folded.words)
  }
  if (kind === 'person' || (kind === 'place' && term.rule === 'ordinary')) return false
  if (isWholeText(place)) return isUpperAt(text, startOf(folded, first))
  return term.rule === 'ordinary' && kind === 'other' && isCapitalisedInSentence(place)
}

/** Whether the words as written divide where the name does: short names are not pieced together. */
const fitsWords = ({ folded, first, after }: Place, term: Term): boolean => {
  if (after === first + 1) return true
  const base = folded.starts[first] ?? 0
  const starts: number[] = []
  let hasSpace = false
  let isAllSoft = true
  for (let word = first; word < after; word += 1) {
    const gap = folded.gaps[word]
    if (word > first && gap === gapSpace) hasSpace = true
    if (word > first && gap !== gapSoft) isAllSoft = false
    if (word === first || gap !== gapSoft) starts.push((folded.starts[word] ?? 0) - base)
  }
  return isAllSoft || !hasSpace || starts.join(',') === term.wordStarts
}

/** Whether a key that is written here means the real thing. */
const isMatch = (place: Place, term: Term): boolean => {
  const { text, folded, first, after } = place
  const isSoftEdge =
    folded.gaps[first] === gapSoft || (after < folded.words && folded.gaps[after] === gapSoft)
  if (isSoftEdge && term.key.length < 5) return false
  if (term.key.length <= 3) {
    const written = text.slice(startOf(folded, first), endOf(folded, after))
    return written.startsWith(term.name) && !isSoftEdge
  }
  if (term.key.length < 6 && !fitsWords(place, term)) return false
  if (term.rule === 'phrase') return isCapitalised(place) || isWholeText(place)
  if (term.rule === 'ordinary' || term.rule === 'personal') {
    return fitsWords(place, term) && isOrdinaryMatch(place, term)
  }
  return true
}

const keyEquals = (codes: Uint8Array, start: number, key: string): boolean => {
  for (let at = 0; at < key.length; at += 1) if (codes[start + at] !== key.charCodeAt(at)) return false
  return true
}

/** The longest name that is spelt out from this word on. */
const findExact = (
  text: string,
  folded: FoldedText,
  first: number,
  kind: ColumnKind,
): TermMatch | undefined => {
  const { exact, firstPairs, keyLengthMax } = termIndex()
  const start = folded.starts[first] ?? 0
  const { codes } = folded
  if (firstPairs[(codes[start] ?? 0) * 128 + (codes[start + 1] ?? 0)] !== 1) return undefined
  let hash = 0
  let at = start
  let found: TermMatch | undefined
  for (let word = first; word < folded.words && word < first + wordsMax; word += 1) {
    if (word > first && folded.gaps[word] === gapBreak) break
    const end = folded.starts[word + 1] ?? folded.length
    if (end - start > keyLengthMax) break
    for (; at < end; at += 1) hash = hashStep(hash, codes[at] ?? 0)
    for (const { key, term } of exact.get(hash) ?? []) {
      if (key.length !== end - start || !keyEquals(codes, start, key)) continue
      if (found !== undefined && found.to === word + 1) continue
      if (isMatch({ text, folded, first, after: word + 1, kind }, term)) {
        found = { term, from: first, to: word + 1 }
      }
    }
  }
  if (found === undefined) return undefined
  return isEverydayWord(folded, first, found.to) ? undefined : found
}

const isEverydayWord = (folded: FoldedText, first: number, after: number): boolean => {
  if (after > first + 1) {
    const words: string[] = []
    for (let word = first; word < after; word += 1) words.push(wordText(folded, word))
    return brandNeighbours.has(words.join(' '))
  }
  return brandNeighbours.has(wordText(folded, first))
}

/** People know a name by its first letter: it must be right, unless the name is long. */
const nearTerm = (
  candidates: readonly Term[] | undefined,
  codes: Uint8Array,
  start: number,
  end: number,
): Term | undefined =>
  candidates?.find(
    ({ key }) =>
      (key.charCodeAt(0) === codes[start] || key.length >= nearFirstLengthMin) &&
      isOneLetterApart(codes, start, end, key),
  )

/** A distinctive name with one letter wrong that begins at this word, in as many words as the name has. */
const findNear = (folded: FoldedText, first: number): TermMatch | undefined => {
  const { byHead, byTail, keyLengthMax } = termIndex()
  const { codes, gaps } = folded
  if (gaps[first] === gapSoft) return undefined
  const start = folded.starts[first] ?? 0
  const head = [codes[start] ?? 0, codes[start + 1] ?? 0] as const
  let words = 1
  for (let word = first; word < folded.words && words <= nearWordsMax; word += 1) {
    if (word > first && gaps[word] === gapBreak) break
    if (word > first && gaps[word] !== gapSoft) words += 1
    const end = folded.starts[word + 1] ?? folded.length
    if (end - start > keyLengthMax) break
    if (end - start < nearLengthMin - 1 || gaps[word + 1] === gapSoft) continue
    const tail = byTail.get(endKey(words, codes[end - 3] ?? 0, codes[end - 2] ?? 0, codes[end - 1] ?? 0))
    const term =
      nearTerm(byHead.get(endKey(words, 0, ...head)), codes, start, end) ?? nearTerm(tail, codes, start, end)
    if (term !== undefined && !isEverydayWord(folded, first, word + 1)) {
      return { term, from: first, to: word + 1 }
    }
  }
  return undefined
}

/** Every real name in a folded text, from left to right, none inside another. */
export const findTerms = (text: string, folded: FoldedText, kind: ColumnKind): TermMatch[] => {
  const matches: TermMatch[] = []
  // people and places are often a letter away from a brand: Cartier and Carter, McKinsey and McKinney
  const isNearSought = kind === 'other'
  for (let word = 0; word < folded.words; ) {
    const match = findExact(text, folded, word, kind) ?? (isNearSought ? findNear(folded, word) : undefined)
    if (match !== undefined) matches.push(match)
    word = match === undefined ? word + 1 : match.to
  }
  return matches
}
