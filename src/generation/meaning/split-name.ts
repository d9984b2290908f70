import { ABBREVIATIONS } from './abbreviations.ts'
import { IDIOMS } from './idioms.ts'
import { segment } from './segment.ts'
import { TRANSLATIONS } from './translations.ts'

/** Table and column prefixes that tell a kind of object or a Hungarian type, not a meaning. */
const PREFIXES = new Set(['tbl', 'col', 'fld', 'dim', 'fct', 'stg', 'vw', 'str', 'txt'])

/**
 * The words of a name in plain English, lower case: split at case, digits and signs, abbreviations spelt out, common
 * words of other languages translated.
 *
 * @example wordsOf('CustFirstNm') // ['customer', 'first', 'name']
 */
export function wordsOf(name: string): readonly string[] {
  const raw = rawWordsOf(name)
  const named = raw.length > 1 && PREFIXES.has(raw[0] as string) ? raw.slice(1) : raw
  return joinPairs(withIdioms(named).flatMap(spellOut))
}

/** Whether a name has words that are not English, in whose language the word that tells most comes first. */
export const isForeign = (name: string): boolean => rawWordsOf(name).some((word) => word in TRANSLATIONS)

function rawWordsOf(name: string): readonly string[] {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ß/g, 'ss')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/([a-z])(\d)/g, '$1 $2')
    .replace(/(\d)([a-z])/g, '$1 $2')
    .replace(/\b0+(?=\d)/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

const ARTICLES: ReadonlySet<string> = new Set([
  'de',
  'du',
  'des',
  'del',
  'da',
  'do',
  'di',
  'della',
  'la',
  'le',
])

/** Words that mean something only together, such as `raison sociale`, said in English. */
function withIdioms(raw: readonly string[]): readonly string[] {
  if (raw.length < 2) return raw
  const plain = raw.filter((word, at) => at === 0 || at === raw.length - 1 || !ARTICLES.has(word))
  // `data` is a day where the words beside it are Italian or Portuguese.
  const isDay = plain.some((word) => word !== 'data' && word in TRANSLATIONS)
  let text = ` ${plain.map((word) => (word === 'data' && isDay ? 'date' : word)).join(' ')} `
  for (const [idiom, english] of Object.entries(IDIOMS)) text = text.replace(` ${idiom} `, ` ${english} `)
  return text.trim().split(' ')
}

function spellOut(word: string): readonly string[] {
  const known = ABBREVIATIONS[word] ?? TRANSLATIONS[word]
  if (known === undefined) return segment(word)?.flatMap(spellOut) ?? [singularOf(word)]
  return known === '' ? [] : known.split(' ')
}

/** English plurals of table names and counts; a word that merely ends in s stays. */
export function singularOf(word: string): string {
  if (word.length < 4 || /(ss|us|is|as|os|ews)$/.test(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(ches|shes|xes|sses|zes)$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}

/** Words that are written apart or together: `post code`, `user name`, `e mail`. */
const JOINED = new Map([
  ['post code', 'postcode'],
  ['postal code', 'postcode'],
  ['zip code', 'postcode'],
  ['e mail', 'email'],
  ['user name', 'username'],
  ['time zone', 'timezone'],
  ['time stamp', 'timestamp'],
  ['web site', 'website'],
  ['home page', 'website'],
  ['bar code', 'barcode'],
  ['birth day', 'birthday'],
  ['birth date', 'birthdate'],
  ['date birth', 'birthdate'],
  ['data birth', 'birthdate'],
  ['pass word', 'password'],
  ['file name', 'filename'],
  ['host name', 'hostname'],
  ['sub total', 'subtotal'],
  ['land line', 'phone'],
  ['on hand', 'stock'],
  ['check sum', 'checksum'],
  ['finger print', 'fingerprint'],
  ['whats app', 'phone'],
])

function joinPairs(words: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (let at = 0; at < words.length; at++) {
    const pair = JOINED.get(`${words[at]} ${words[at + 1]}`)
    if (pair === undefined) joined.push(words[at] as string)
    else {
      joined.push(pair)
      at++
    }
  }
  return joined
}

/** Whether a table is of a kind: its last words are the kind. */
export function isTableOf(tableWords: readonly string[], kind: readonly string[]): boolean {
  const tail = tableWords.slice(-kind.length)
  return kind.length > 0 && kind.every((word, at) => tail[at] === word)
}
