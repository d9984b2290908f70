import { baseTypeOf } from '../../core/catalog/value-type.ts'
import { type ColumnSubject, fitsColumn, type Guess, guess } from './column-subject.ts'
import { familyOf } from './concept.ts'
import { matchName, type NameMatch } from './match-name.ts'
import { ownNameOf } from './own-name.ts'
import { GROUPS } from './relate-groups.ts'
import { wordsOf } from './split-name.ts'

/** In columns of so few characters a meaning is told by its code. */
const CODES: Readonly<Record<string, readonly (readonly [lengthMax: number, generator: string])[]>> = {
  'place.country': [
    [2, 'place.country-code'],
    [3, 'place.country-code-3'],
  ],
  'place.country-code': [[3, 'place.country-code-3']],
  'person.job-title': [[8, 'person.prefix']],
  'place.region': [[3, 'place.region-code']],
  'place.language': [[10, 'place.language-code']],
  'finance.currency-name': [[3, 'finance.currency-code']],
  'person.first-name': [[2, 'person.initials']],
  'person.middle-name': [[2, 'person.initials']],
}

/** Columns with less room hold something else than these. */
const ROOM_MIN: Readonly<Record<string, number>> = {
  'contact.email': 15,
  'contact.phone': 7,
  'contact.url': 12,
  'contact.image-url': 12,
  'contact.password-hash': 16,
  'person.full-name': 8,
  'person.last-name': 5,
  'person.first-name': 4,
  'place.street': 12,
  'place.full-address': 20,
  'place.city': 8,
  'place.country': 6,
  'company.name': 10,
  'text.description': 12,
  'text.comment': 12,
  'text.paragraph': 24,
  'text.title': 8,
  'text.label': 6,
  'finance.iban': 15,
  'finance.card-number': 12,
  'commerce.product-name': 8,
  'finance.currency-code': 3,
  'place.country-code': 2,
}

/** What the name of the column may mean in this table, the likeliest first. */
export function guessByName(subject: ColumnSubject): readonly Guess[] {
  const { table, column } = subject
  const family = familyOf(column.type)
  const matches = matchName({ table: table.name, column: ownNameOf(table, column.name), family })
  return matches
    .filter((match) => !isStateOfPlace(match, subject))
    .flatMap(({ concept, confidence, phrase }) => {
      const made = guess(
        concept.generator,
        confidence,
        `the name reads as “${phrase}”`,
        concept.parameters ?? {},
      )
      return fitted(made, subject)
    })
}

const SHORT_STATE_MAX = 3
const PLACES: ReadonlySet<string> = new Set(['city', 'postcode', 'country', 'street'])

/** `billing_state` beside `billing_city` is no status, and neither is a state of two letters. */
function isStateOfPlace({ concept, phrase }: NameMatch, { table, column }: ColumnSubject): boolean {
  if (concept.generator !== 'choice.status' || phrase !== 'state') return false
  const base = baseTypeOf(column.type)
  if (base.kind !== 'text') return false
  const isShort = (base.length ?? SHORT_STATE_MAX + 1) <= SHORT_STATE_MAX && base.length !== 1
  const isGrouped = wordsOf(column.name).some((word) => word !== 'state' && GROUPS.has(word))
  const hasPlace = table.columns.some(({ name }) => wordsOf(name).some((word) => PLACES.has(word)))
  return isShort || isGrouped || hasPlace
}

/** Yes or no in columns of whole numbers or of one letter: `active integer`, `is_deleted char(1)`. */
export function guessByFlag({ table, column }: ColumnSubject): Guess | undefined {
  const base = baseTypeOf(column.type)
  const isLetter = base.kind === 'text' && base.length === 1
  if (!isLetter && base.kind !== 'integer') return undefined
  const [flag] = matchName({ table: table.name, column: column.name, family: 'boolean' })
  if (flag === undefined || flag.confidence < 0.9) return undefined
  const yes = flag.concept.generator === 'flag.false' ? 1 : 9
  const values = isLetter ? { Y: yes, N: 10 - yes } : { 1: yes, 0: 10 - yes }
  const reason = `the name reads as “${flag.phrase}”, yes or no`
  return guess('list', Math.min(0.88, flag.confidence), reason, { values })
}

/** The guess as a column of this size holds it: by its code, less sure, or not at all. */
export function fitted(made: Guess, { column }: ColumnSubject): readonly Guess[] {
  const base = baseTypeOf(column.type)
  const length = base.kind === 'text' ? base.length : undefined
  const code = CODES[made.generator]?.find(([lengthMax]) => length !== undefined && length <= lengthMax)
  const coded =
    code !== undefined && (made.generator !== 'place.country-code' || length === 3)
      ? { ...made, generator: code[1], reason: `${made.reason}, in ${length} letters` }
      : made
  if (!fitsColumn(coded, column)) return []
  const isTight = length !== undefined && length < (ROOM_MIN[coded.generator] ?? 0)
  return [isTight ? { ...coded, confidence: Math.max(0, coded.confidence - 0.35) } : coded]
}
