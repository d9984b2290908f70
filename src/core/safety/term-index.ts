import type { Term } from './term.ts'
import { makeTerms } from './terms.ts'

/**
 * Terms by the hash of their key; and, for those that may be misspelt, by their first two and last three letters:
 * one wrong letter leaves one of the two ends as it is.
 */
export type TermIndex = {
  /** By `hashStep` over the key; plurals are in it too. */
  readonly exact: ReadonlyMap<number, readonly IndexedKey[]>
  /** 1 where a key begins with these two characters: `first * 128 + second`. */
  readonly firstPairs: Uint8Array
  readonly byHead: ReadonlyMap<number, readonly Term[]>
  readonly byTail: ReadonlyMap<number, readonly Term[]>
  readonly keyLengthMax: number
}

export type IndexedKey = { readonly key: string; readonly term: Term }

/** Shortest key that is found with one letter wrong. */
export const nearLengthMin = 6

export const hashStep = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0

/** One end of a name as a number: how many words it has, and three characters. */
export const endKey = (words: number, first: number, second: number, third: number): number =>
  (words << 21) | (first << 14) | (second << 7) | third

const hashKey = (key: string): number => {
  let hash = 0
  for (let at = 0; at < key.length; at += 1) hash = hashStep(hash, key.charCodeAt(at))
  return hash
}

const put = <Value>(map: Map<number, Value[]>, at: number, value: Value): void => {
  const list = map.get(at)
  if (list === undefined) map.set(at, [value])
  else list.push(value)
}

const plurals = (key: string): readonly string[] =>
  /[sxz]$|ch$|sh$/.test(key) ? [key, `${key}s`, `${key}es`] : [key, `${key}s`]

/** Short names of several words ("TD Bank") are too close to everyday words ("the bank"). */
const nearLengthOfManyMin = 9

const isNearSought = ({ rule, key, wordStarts }: Term): boolean =>
  rule === 'distinctive' &&
  key.length >= (wordStarts.includes(',') ? nearLengthOfManyMin : nearLengthMin) &&
  !/[0-9]/.test(key)

const build = (): TermIndex => {
  const exact = new Map<number, IndexedKey[]>()
  const firstPairs = new Uint8Array(128 * 128)
  const byHead = new Map<number, Term[]>()
  const byTail = new Map<number, Term[]>()
  let keyLengthMax = 0
  for (const term of makeTerms()) {
    const { key } = term
    for (const plural of term.kind === 'address' ? [key] : plurals(key)) {
      put(exact, hashKey(plural), { key: plural, term })
      keyLengthMax = Math.max(keyLengthMax, plural.length)
    }
    firstPairs[key.charCodeAt(0) * 128 + key.charCodeAt(1)] = 1
    if (isNearSought(term)) {
      const last = key.length - 1
      const words = term.wordStarts.split(',').length
      put(byHead, endKey(words, 0, key.charCodeAt(0), key.charCodeAt(1)), term)
      put(
        byTail,
        endKey(words, key.charCodeAt(last - 2), key.charCodeAt(last - 1), key.charCodeAt(last)),
        term,
      )
    }
  }
  return { exact, firstPairs, byHead, byTail, keyLengthMax }
}

let index: TermIndex | undefined

/** The index of all terms, built at the first call. */
export const termIndex = (): TermIndex => {
  index ??= build()
  return index
}
