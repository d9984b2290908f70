import { civilOf, MICROSECONDS_PER_DAY, MICROSECONDS_PER_SECOND } from '../../core/calendar.ts'
import type { Value } from '../../core/catalog/value.ts'
import { baseTypeOf } from '../../core/catalog/value-type.ts'
import { defineChoice, defineGenerator, isNumeric, isOf, isTextual, type Making } from './define-generator.ts'
import type { Dice } from './dice.ts'
import type { Generator } from './generator.ts'
import { AFTER, laterThan, latestBefore } from './moments-after.ts'
import { SIZE, sizedOf } from './sized.ts'

const QUARTER_MICROSECONDS = 900_000_000
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** The life of what a row stands for: created, begun, changed, ended. In days since 1970-01-01 and seconds of the day. */
interface Course {
  readonly created: number
  readonly start: number
  readonly end: number
  readonly updated: number
  readonly second: number
}

/** Three years up to the day before as-of, in order. */
function makeCourse(dice: Dice, asOf: number): Course {
  const created = asOf - 1 - Math.floor(dice.fraction() * 1095)
  const left = asOf - 1 - created
  const start = created + Math.floor(dice.fraction() * Math.min(30, left + 1))
  const end = start + Math.floor(dice.fraction() * (asOf - start))
  const updated = created + Math.floor(dice.fraction() * (left + 1))
  return { created, start, end, updated, second: dice.between(0, 86_399) }
}

const isMoment = isOf('timestamp', 'date')
const isEpoch = (type: Parameters<typeof isMoment>[0]) =>
  isMoment(type) || (type.kind === 'integer' && type.bits !== 16)

/** A day and second as the column takes it: date, timestamp, or seconds since 1970. */
function momentIn({ context }: Making, day: number, second: number): Value {
  const { kind } = baseTypeOf(context.column.type)
  if (kind === 'date') return day
  return kind === 'integer'
    ? day * 86_400 + second
    : day * MICROSECONDS_PER_DAY + second * MICROSECONDS_PER_SECOND
}

/** A generator of moments that may have to come after others. */
function momentGenerator(
  name: string,
  summary: string,
  {
    fits,
    otherwise,
    days,
  }: {
    readonly fits: Generator['fits']
    /** What it gives when nothing has to come before. */
    readonly otherwise: (making: Making) => Value
    /** At most so many days after, when that goes beyond as-of; undefined for up to as-of. */
    readonly days?: number
  },
): Generator {
  return defineGenerator({
    name,
    summary,
    fits,
    parameters: AFTER,
    make: (making) => {
      const low = latestBefore(making)
      if (low === undefined) return otherwise(making)
      const given = making.context.parameters['days']
      const within = typeof given === 'number' ? given : days
      return laterThan(making, low, within, days !== undefined)
    },
  })
}

/** A part of the row's course, later within the day the later it comes. */
function coursePart(
  name: string,
  summary: string,
  dayOf: (course: Course) => number,
  order: number,
): Generator {
  return momentGenerator(name, summary, {
    fits: isEpoch,
    otherwise: (making) => {
      const course = making.row.subject('course', '', () => makeCourse(making.dice, making.context.asOf))
      return momentIn(making, dayOf(course), Math.min(86_399, Math.floor(course.second * 0.7) + order * 6000))
    },
  })
}

/** When things happen, none of it after as-of but what is due. */
export const MOMENT_GENERATORS: readonly Generator[] = [
  coursePart(
    'time.created-at',
    'When the row came to be, up to three years before as-of',
    ({ created }) => created,
    0,
  ),
  coursePart('time.start', 'When it begins, not before it was created', ({ start }) => start, 1),
  coursePart('time.end', 'When it ends, not before it begins', ({ end }) => end, 2),
  coursePart(
    'time.updated-at',
    'When the row was changed last, not before it was created',
    ({ updated }) => updated,
    3,
  ),
  coursePart(
    'time.deleted-at',
    'When it was removed, after all else',
    ({ end, updated }) => Math.max(end, updated),
    4,
  ),
  momentGenerator('time.due', 'A day within a year after as-of, or within 60 days of what it comes after', {
    fits: isMoment,
    days: 60,
    otherwise: (making) =>
      momentIn(making, making.context.asOf + making.dice.between(1, 365), making.dice.between(0, 86_399)),
  }),
  momentGenerator('time.past', 'Some time within three years before as-of', {
    fits: isEpoch,
    otherwise: (making) =>
      momentIn(making, making.context.asOf - making.dice.between(1, 1095), making.dice.between(0, 86_399)),
  }),
  defineGenerator({
    name: 'time.year',
    summary: 'A year, up to that of as-of unless told otherwise',
    fits: (type) => isNumeric(type) || isTextual(type),
    parameters: {
      ahead: { type: 'integer', description: 'Up to so many years after as-of, and none before it' },
    },
    make: ({ dice, context }) => {
      const { ahead } = context.parameters
      const away =
        typeof ahead === 'number'
          ? dice.between(0, ahead)
          : -Math.floor(dice.fraction() * dice.fraction() * 60)
      const year = civilOf(context.asOf).year + away
      return isNumeric(context.column.type) ? year : String(year)
    },
  }),
  defineGenerator({
    name: 'time.month',
    summary: 'Number of a month',
    fits: (type) => isNumeric(type) || isTextual(type),
    make: ({ dice, context }) =>
      isNumeric(context.column.type) ? dice.between(1, 12) : String(dice.between(1, 12)).padStart(2, '0'),
  }),
  defineGenerator({
    name: 'time.day',
    summary: 'Day of a month',
    fits: isNumeric,
    make: ({ dice }) => dice.between(1, 28),
  }),
  defineGenerator({
    name: 'time.weekday',
    summary: 'Day of the week, by name or from 1 for Monday',
    fits: (type) => isNumeric(type) || isTextual(type),
    make: ({ dice, context }) => (isNumeric(context.column.type) ? dice.between(1, 7) : dice.pick(WEEKDAYS)),
  }),
  defineChoice('time.quarter', 'Quarter of a year', [1, 2, 3, 4], isNumeric),
  defineGenerator({
    name: 'time.of-day',
    summary: 'Time of day, on the quarter hour',
    fits: isOf('time'),
    parameters: { after: { type: 'string', description: 'The time of day of the row that it comes after' } },
    make: ({ dice, row, context }) => {
      const { after } = context.parameters
      const begun = typeof after === 'string' ? row.valueOf(after) : undefined
      const quarters = typeof begun === 'number' ? begun / QUARTER_MICROSECONDS : undefined
      // Eight hours of work, or what is left of the day.
      const drawn =
        quarters === undefined
          ? dice.between(24, after === undefined ? 72 : 88)
          : Math.min(95, Math.floor(quarters) + dice.between(8, 34))
      return drawn * QUARTER_MICROSECONDS
    },
  }),
  defineGenerator({
    name: 'time.duration',
    summary: 'A length of time',
    fits: (type) => isNumeric(type) || isOf('interval')(type),
    parameters: SIZE,
    make: (making) => {
      if (making.context.column.type.kind === 'interval')
        return making.dice.between(1, 480) * 60 * MICROSECONDS_PER_SECOND
      return sizedOf(making) ?? making.dice.between(1, 120)
    },
  }),
]
