import { type ColumnSubject, type Guess, guess } from './column-subject.ts'
import { familyOf } from './concept.ts'
import { fitted } from './guess-by-name.ts'

/** Shapes of text that tell what it is. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i, 'contact.email'],
  [/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, 'id.uuid'],
  [/^https?:\/\/\S+$/i, 'contact.url'],
  [/^\d{1,3}(\.\d{1,3}){3}$/, 'internet.ip-address'],
  [/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/i, 'internet.mac-address'],
  [/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/, 'finance.iban'],
  [/^[a-z]+\/[a-z0-9.+-]+$/, 'internet.mime-type'],
  [/^[0-9a-f]{32}$|^[0-9a-f]{40}$|^[0-9a-f]{64}$/i, 'internet.hash'],
  [/^\+\d[\d ()-]{6,}$/, 'contact.phone'],
]

const VALUES_MIN = 3
/** So many of the rows have one of the values seen again and again: then they are all there are. */
const CLOSED_SHARE = 0.95
const CLOSED_VALUES_MAX = 20

/** What the values that are there look like. */
export function guessByShape(subject: ColumnSubject): readonly Guess[] {
  const { column, facts } = subject
  if (facts === undefined || familyOf(column.type) !== 'text') return []
  const seen = [...facts.common.map(({ value }) => value), facts.min, facts.max].filter(
    (value) => value !== null,
  )
  if (new Set(seen).size < 2) return []
  const shape = SHAPES.find(([pattern]) => seen.every((value) => pattern.test(value)))
  return shape === undefined
    ? []
    : fitted(guess(shape[1], 0.95, 'the values that are there look like it'), subject)
}

/** A closed list, when the rows that are there have few values, again and again. */
export function guessByValues({ column, facts, key }: ColumnSubject): Guess | undefined {
  if (facts === undefined || key === 'whole') return undefined
  if (!['text', 'integer'].includes(familyOf(column.type))) return undefined
  const share = facts.common.reduce((sum, one) => sum + one.share, 0)
  const isClosed = facts.common.length <= CLOSED_VALUES_MAX && share >= CLOSED_SHARE
  if (!isClosed || facts.common.length < VALUES_MIN) return undefined
  const isNumber = familyOf(column.type) === 'integer'
  const values = isNumber
    ? facts.common.map(({ value }) => Number(value))
    : Object.fromEntries(
        facts.common.map(({ value, share: often }) => [value, Math.max(1, Math.round(often * 100))]),
      )
  return guess('list', 0.9, `the rows that are there have ${facts.common.length} values`, { values })
}

/** Numbers between the least and the greatest that are there. */
export function guessByEnds({ column, facts }: ColumnSubject): Guess | undefined {
  const family = familyOf(column.type)
  if (
    facts === undefined ||
    facts.min === null ||
    facts.max === null ||
    !['integer', 'decimal'].includes(family)
  )
    return undefined
  const [from, to] = [Number(facts.min), Number(facts.max)]
  if (!Number.isFinite(from) || !Number.isFinite(to) || from >= to) return undefined
  return guess('number.between', 0.82, `the rows that are there have ${from} to ${to}`, { from, to })
}
