import { civilOf } from '../../core/calendar.ts'
import type { Value } from '../../core/catalog/value.ts'
import { baseTypeOf } from '../../core/catalog/value-type.ts'
import { type ColumnSubject, type Guess, guess } from './column-subject.ts'
import { familyOf } from './concept.ts'

const LABELS_SHOWN_MAX = 4

/** What keys, closed lists and checks leave no doubt about; undefined where they say nothing of the kind. */
export function guessByRules(subject: ColumnSubject): Guess | undefined {
  const { column, domain, reference, key } = subject
  if (reference !== undefined) {
    return guess('reference', 1, `refers to ${reference.table} (${reference.name})`)
  }
  const base = baseTypeOf(column.type)
  if (domain.values !== undefined && domain.values.length > 0) {
    const values = domain.values.map(plain)
    return guess('list', 0.99, `a check allows ${shown(values)}`, { values: weighted(subject, values) })
  }
  if (base.kind === 'enum' && base.labels.length > 0) {
    const values = weighted(subject, base.labels)
    return guess('list', 0.99, `type ${base.name} has ${shown(base.labels)}`, { values })
  }
  if (isCounter(subject)) return guess('sequence', 1, counterReason(subject))
  if (key === 'whole' && base.kind === 'uuid') return guess('id.uuid', 1, 'a unique uuid')
  return undefined
}

/** Numbers that the database counts, or that tell rows apart. */
function isCounter({ column, key }: ColumnSubject): boolean {
  if (!['integer', 'decimal'].includes(familyOf(column.type))) return false
  return column.identity !== null || column.sequence !== null || key === 'whole'
}

function counterReason({ column, key }: ColumnSubject): string {
  if (column.identity !== null) return 'an identity column'
  return column.sequence === null
    ? `a number that is ${key === 'whole' ? 'unique' : 'a key'}`
    : 'counted by a sequence'
}

const plain = (value: Value): unknown => (typeof value === 'bigint' ? Number(value) : value)

function shown(values: readonly unknown[]): string {
  const some = values.slice(0, LABELS_SHOWN_MAX).join(', ')
  return values.length > LABELS_SHOWN_MAX ? `${some} and ${values.length - LABELS_SHOWN_MAX} more` : some
}

/** As often as the rows that are there have them; equally often without any. */
function weighted({ facts }: ColumnSubject, values: readonly unknown[]): unknown {
  const common = facts?.common ?? []
  if (common.length === 0) return values
  const shares = values.map((value) => common.find((one) => one.value === String(value))?.share ?? 0)
  if (values.some((value) => typeof value !== 'string') || shares.every((share) => share === 0)) return values
  return Object.fromEntries(
    values.map((value, at) => [value, Math.max(1, Math.round((shares[at] ?? 0) * 100))]),
  )
}

/** Numbers between two ends that checks set. */
export function guessByRange({ column, domain }: ColumnSubject): Guess | undefined {
  const { from, to } = domain
  if (typeof from !== 'number' || typeof to !== 'number') return undefined
  const family = familyOf(column.type)
  if (family !== 'integer' && family !== 'decimal') return undefined
  // A year tells itself by its range.
  const isYear = from >= 1800 && to <= 2200 && civilOf(0).year < to && family === 'integer'
  if (isYear) return guess('time.year', 0.85, `a check allows ${from} to ${to}`)
  return guess('number.between', 0.85, `a check allows ${from} to ${to}`, { from, to })
}
