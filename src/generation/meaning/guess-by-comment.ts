import { type ColumnSubject, type Guess, guess } from './column-subject.ts'
import { familyOf } from './concept.ts'
import { fitted } from './guess-by-name.ts'
import { matchName } from './match-name.ts'
import { wordsOf } from './split-name.ts'

/** Words of comments that leave little doubt, more special ones first. */
const PHRASES: readonly (readonly [RegExp, string, Guess['parameters']?])[] = [
  [/\be-?mail\b/i, 'contact.email'],
  [/\biso[ -]?3166[^.]*(alpha[ -]?3|three)|three[- ]letter country/i, 'place.country-code-3'],
  [/\biso[ -]?3166|two[- ]letter country|country code/i, 'place.country-code'],
  [/\biso[ -]?4217|currency code|three[- ]letter currency/i, 'finance.currency-code'],
  [/\biso[ -]?639|language code|\bbcp[ -]?47/i, 'place.language-code'],
  [/\bin (euro ?)?(cents|pence|minor units)\b/i, 'number.lognormal', { mean: 8.5, deviation: 1, min: 1 }],
  [/\b(unix|epoch)\b.*\b(time|seconds|timestamp)\b|seconds since (the )?epoch/i, 'time.past'],
  [/\bsha-?(1|256|512)|\bmd5\b|checksum|hex(adecimal)? digest/i, 'internet.hash'],
  [/\biban\b/i, 'finance.iban'],
  [/\b(bic|swift)\b/i, 'finance.bic'],
  [/\b(ipv4|ip) address\b/i, 'internet.ip-address'],
  [/\bmac address\b/i, 'internet.mac-address'],
  [/\buser[- ]agent\b/i, 'internet.user-agent'],
  [/\b(url|web address|link to)\b/i, 'contact.url'],
  [/\b(uuid|guid)\b/i, 'id.uuid'],
  [/\b(phone|telephone|mobile) number\b/i, 'contact.phone'],
  [/\bpercent(age)?\b|\bfrom 0 to 100\b/i, 'number.percent'],
  [/\b(latitude)\b/i, 'place.latitude'],
  [/\b(longitude)\b/i, 'place.longitude'],
  [/\btime ?zone\b/i, 'place.timezone'],
  [/\bin (milli)?(seconds|minutes|hours)\b/i, 'time.duration'],
  [/\bin (kilo)?(grams|meters|metres)|\bin (kg|cm|mm|km|lbs?|inches)\b/i, 'number.measure'],
  [/\bin bytes\b/i, 'number.bytes'],
]

/** Columns that end so hold something about what the comment speaks of, not the thing itself. */
const ABOUT: ReadonlySet<string> = new Set(['name', 'type', 'kind', 'status', 'id', 'flag', 'count', 'label'])
const WORDS_MAX = 6

/** What the comment of a column says that it holds. */
export function guessByComment(subject: ColumnSubject): readonly Guess[] {
  const { table, column } = subject
  const { comment } = column
  if (comment === null || comment === '') return []
  const listed = listedIn(comment)
  const guesses: Guess[] = []
  if (listed !== undefined && familyOf(column.type) === 'text') {
    guesses.push(guess('list', 0.88, `the comment lists ${listed.length} values`, { values: listed }))
  }
  const isAbout = ABOUT.has(wordsOf(column.name).at(-1) ?? '')
  const found = isAbout
    ? undefined
    : PHRASES.find(
        ([pattern, generator, parameters]) =>
          pattern.test(comment) && fitted(guess(generator, 1, '', parameters), subject).length > 0,
      )
  if (found !== undefined) {
    const [, generator, parameters = {}] = found
    guesses.push(
      ...fitted(guess(generator, 0.9, `the comment says “${short(comment)}”`, parameters), subject),
    )
  }
  const first = (comment.split(/[.;:,(\n]/)[0] ?? '').trim()
  if (first.split(/\s+/).length <= WORDS_MAX) {
    const matches = matchName({ table: table.name, column: first, family: familyOf(column.type) })
    for (const { concept, confidence, phrase } of matches) {
      const made = guess(
        concept.generator,
        confidence - 0.08,
        `the comment reads as “${phrase}”`,
        concept.parameters,
      )
      guesses.push(...fitted(made, subject))
    }
  }
  return guesses
}

/** Values that a comment counts up: "one of: open, closed", "open | closed", "A = active, I = inactive". */
function listedIn(comment: string): readonly string[] | undefined {
  const coded = [...comment.matchAll(/\b([A-Za-z0-9_]{1,20})\s*=\s*[A-Za-z]/g)].map(
    ([, code]) => code as string,
  )
  if (coded.length >= 2) return [...new Set(coded)]
  const [, list] = /(?:one of|allowed values?|possible values?|values)\s*[:(]?\s*([^.]+)/i.exec(comment) ?? []
  const bars = list ?? (/^[\w -]+(\s*\|\s*[\w -]+)+$/.test(comment.trim()) ? comment : undefined)
  const items = bars
    ?.split(/\s*(?:,|\||\/|\bor\b|\band\b)\s*/)
    .map((item) => item.replaceAll(/^["'`(]+|["'`)]+$/g, '').trim())
    .filter((item) => item !== '')
  return items !== undefined && items.length >= 2 && items.every((item) => /^[\w-]{1,30}$/.test(item))
    ? [...new Set(items)]
    : undefined
}

const short = (comment: string): string => (comment.length > 50 ? `${comment.slice(0, 49)}…` : comment)
