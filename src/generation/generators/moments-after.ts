import { MICROSECONDS_PER_DAY, MICROSECONDS_PER_SECOND } from '../../core/calendar.ts'
import type { Value } from '../../core/catalog/value.ts'
import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'
import type { Making } from './define-generator.ts'
import type { ParameterSchema } from './generator.ts'

/** What a moment does not come before. */
export const AFTER: Readonly<Record<string, ParameterSchema>> = {
  after: {
    type: ['string', 'array'],
    description:
      'What it does not come before: columns of the row, or reference.column for a column of the row that a reference points at',
  },
  days: { type: 'number', description: 'With after: at most so many days later' },
}

/** The latest moment that it has to come after, in microseconds; undefined where nothing is told. */
export function latestBefore(making: Making): number | undefined {
  const { after } = making.context.parameters
  if (after === undefined) return undefined
  let latest: number | undefined
  for (const name of Array.isArray(after) ? (after as readonly unknown[]) : [after]) {
    const moment = momentOf(making, String(name))
    if (moment !== undefined && (latest === undefined || moment > latest)) latest = moment
  }
  return latest
}

function momentOf({ row, context }: Making, name: string): number | undefined {
  const own = context.table.columns.find((column) => column.name === name)
  if (own !== undefined) return microsecondsOf(row.valueOf(name), own.type)
  const dot = name.indexOf('.')
  const told = dot < 0 ? undefined : row.parentValueOf?.(name.slice(0, dot), name.slice(dot + 1))
  return told && microsecondsOf(told.value, told.type)
}

function microsecondsOf(value: Value, type: ValueType): number | undefined {
  if (typeof value !== 'number') return undefined
  switch (baseTypeOf(type).kind) {
    case 'date':
      return value * MICROSECONDS_PER_DAY
    case 'timestamp':
      return value
    case 'integer':
      return value * MICROSECONDS_PER_SECOND
    default:
      return undefined
  }
}

/**
 * A moment after another one, more often soon after it than long.
 *
 * @param days at most so many later
 * @param isAhead whether it may lie beyond as-of
 */
export function laterThan(making: Making, low: number, days: number | undefined, isAhead: boolean): Value {
  const { dice, context } = making
  const end = context.asOf * MICROSECONDS_PER_DAY - MICROSECONDS_PER_SECOND
  const span = (days ?? Number.MAX_SAFE_INTEGER) * MICROSECONDS_PER_DAY
  const high = isAhead ? low + span : Math.min(end, low + span)
  const share = dice.fraction() * dice.fraction()
  const seconds = Math.max(0, Math.floor((high - low) / MICROSECONDS_PER_SECOND))
  const moment = low + Math.floor(seconds * share) * MICROSECONDS_PER_SECOND
  switch (baseTypeOf(context.column.type).kind) {
    case 'date':
      // A day counts from its beginning: the day of a moment begins before it.
      return Math.ceil(moment / MICROSECONDS_PER_DAY)
    case 'integer':
      return Math.ceil(moment / MICROSECONDS_PER_SECOND)
    default:
      return moment
  }
}
