import { MICROSECONDS_PER_DAY, parseDay } from '../../core/calendar.ts'
import type { Value } from '../../core/catalog/value.ts'
import { baseTypeOf } from '../../core/catalog/value-type.ts'
import { UserError } from '../../core/errors.ts'
import { exp, log } from '../../core/exact-math.ts'
import { Weighted } from '../../core/weighted.ts'
import { largestOf } from '../values/type-range.ts'
import { defineGenerator, isNumeric, isTextual } from './define-generator.ts'
import { Dice } from './dice.ts'
import type { Generator, GeneratorContext } from './generator.ts'
import { plainOf } from './structured.ts'

const anything = () => true

/** `schema.table.column`, as messages speak of it. */
const nameOf = ({ table, column }: GeneratorContext): string => `${table.schema}.${table.name}.${column.name}`

function numberOf(context: GeneratorContext, parameter: string, otherwise: number): number {
  const value = context.parameters[parameter] ?? otherwise
  if (typeof value === 'number' && Number.isFinite(value)) return value
  const day = typeof value === 'string' ? parseDay(value) : undefined
  if (day !== undefined) return day
  throw new UserError(
    `Cannot make ${nameOf(context)}: found ${parameter} ${JSON.stringify(value)}; expected a number, or a day as YYYY-MM-DD`,
    [`Mend ${parameter} in the plan`],
  )
}

/** A number as the column takes it: days become microseconds in timestamps, decimals are kept to the scale. */
function inColumn(value: number, context: GeneratorContext): Value {
  const type = baseTypeOf(context.column.type)
  if (type.kind === 'timestamp') return Math.round(value * MICROSECONDS_PER_DAY)
  if (type.kind === 'integer' || type.kind === 'date') return Math.round(value)
  if (type.kind === 'text') return String(Math.round(value))
  return value
}

const isOrdered = (type: Parameters<typeof isNumeric>[0]): boolean =>
  isNumeric(type) || ['date', 'timestamp', 'text'].includes(baseTypeOf(type).kind)

/** Sum of twelve fractions, less six: within 0.1 % of the normal distribution up to three deviations. */
function normal(dice: Dice): number {
  let sum = -6
  for (let count = 0; count < 12; count++) sum += dice.fraction()
  return sum
}

type Shape = (dice: Dice, parameter: (name: string, otherwise: number) => number) => number

/** Spreads by name; each gives a number that min and max then hold in. */
const SHAPES: Readonly<Record<string, Shape>> = {
  normal: (dice, of) => of('mean', 0) + of('deviation', 1) * normal(dice),
  lognormal: (dice, of) => exp(of('mean', 0) + of('deviation', 1) * normal(dice)),
  exponential: (dice, of) => -log(1 - dice.fraction()) * of('mean', 1),
  pareto: (dice, of) => of('scale', 1) * exp(-log(1 - dice.fraction()) / of('shape', 1.16)),
  zipf: (dice, of) => zipf(dice, of('count', 1000), of('exponent', 1.1)),
  beta: (dice, of) => beta(dice, of('alpha', 2), of('beta', 5)),
}

/** Rank by the inverse of the integral of x^-s, for ranks 1 to n. */
function zipf(dice: Dice, count: number, exponent: number): number {
  const s = Math.abs(exponent - 1) < 1e-6 ? 1.000001 : exponent
  const top = exp((1 - s) * log(count + 1))
  return Math.floor(exp(log(1 + dice.fraction() * (top - 1)) / (1 - s)))
}

/** By Jöhnk's method: the share of one of two powers of fractions whose sum is at most one. */
function beta(dice: Dice, alpha: number, other: number): number {
  for (let tries = 0; tries < 20; tries++) {
    const x = exp(log(dice.fraction() + 1e-12) / alpha)
    const y = exp(log(dice.fraction() + 1e-12) / other)
    if (x + y <= 1 && x + y > 0) return x / (x + y)
  }
  return alpha / (alpha + other)
}

const PARAMETERS = {
  mean: { type: 'number', description: 'Mean: of the values, or of their logarithm for lognormal' },
  deviation: { type: 'number', description: 'Standard deviation, likewise' },
  min: { type: 'number', description: 'No value below' },
  max: { type: 'number', description: 'No value above' },
} as const

function distribution(name: string, summary: string): Generator {
  const shape = SHAPES[name] as Shape
  return {
    name: `number.${name}`,
    summary,
    parameters: PARAMETERS,
    fits: isOrdered,
    compile: (context) => {
      const most = largestOf(context.column.type)
      const [min, max] = [numberOf(context, 'min', -most), numberOf(context, 'max', most)]
      const of = (parameter: string, otherwise: number) => numberOf(context, parameter, otherwise)
      return (row, attempt) => {
        const drawn = shape(new Dice(context.draws, row.index, attempt), of)
        return inColumn(Math.min(max, Math.max(min, drawn)), context)
      }
    },
  }
}

function listOf(context: GeneratorContext): Weighted<Value> {
  const given = context.parameters['values']
  const pairs: readonly (readonly [Value, number])[] = Array.isArray(given)
    ? (given as readonly Value[]).map((value) => [value, 1])
    : Object.entries((given ?? {}) as Record<string, unknown>).map(([value, weight]) => [
        value,
        Number(weight),
      ])
  if (pairs.length === 0 || pairs.some(([, weight]) => !(weight >= 0))) {
    throw new UserError(
      `Cannot make ${nameOf(context)}: found values ${JSON.stringify(given)}; expected a list, or values with their weights`,
      ['Write values: [a, b] or values: {a: 3, b: 1} in the plan'],
    )
  }
  return new Weighted(pairs)
}

/** Ways of making values that a plan spells out. */
export const GENERIC_GENERATORS: readonly Generator[] = [
  {
    name: 'constant',
    summary: 'The same value in every row',
    parameters: {
      value: { type: ['string', 'number', 'boolean', 'null'], description: 'The value', isRequired: true },
    },
    fits: anything,
    capacity: () => 1,
    compile: ({ parameters }) => {
      const value = (parameters['value'] ?? null) as Value
      return () => value
    },
  },
  {
    name: 'list',
    summary: 'One of a list of values, by weight where weights are given',
    parameters: {
      values: {
        type: ['array', 'object'],
        description: 'Values, or values with their weights',
        isRequired: true,
      },
    },
    fits: anything,
    capacity: (context) => listOf(context).labels.length,
    compile: (context) => {
      const list = listOf(context)
      return ({ index }, attempt) => list.pick(context.draws, index, attempt)
    },
  },
  {
    name: 'number.between',
    summary: 'A number, day or moment between two ends, each as likely as the others',
    parameters: {
      from: { type: ['number', 'string'], description: 'Smallest, or first day' },
      to: { type: ['number', 'string'], description: 'Largest, or last day' },
    },
    fits: isOrdered,
    compile: (context) => {
      const isDay = ['date', 'timestamp'].includes(baseTypeOf(context.column.type).kind)
      const from = numberOf(context, 'from', isDay ? context.asOf - 365 : 0)
      const to = numberOf(
        context,
        'to',
        isDay ? context.asOf - 1 : Math.min(largestOf(context.column.type), 1000),
      )
      const isWhole =
        Number.isInteger(from) && Number.isInteger(to) && baseTypeOf(context.column.type).kind !== 'timestamp'
      return ({ index }, attempt) => {
        const dice = new Dice(context.draws, index, attempt)
        return inColumn(isWhole ? dice.between(from, to) : from + (to - from) * dice.fraction(), context)
      }
    },
  },
  distribution('normal', 'A number from a normal distribution'),
  distribution('lognormal', 'A number whose logarithm is normally distributed'),
  distribution('exponential', 'A number from an exponential distribution'),
  distribution('pareto', 'A number from a Pareto distribution'),
  distribution('zipf', 'A rank from a Zipf distribution'),
  distribution('beta', 'A share of one from a beta distribution'),
  {
    name: 'sequence',
    summary: 'Whole numbers one after another',
    parameters: {
      start: { type: 'integer', description: 'The first one', default: 1 },
      step: { type: 'integer', description: 'From one to the next', default: 1 },
    },
    fits: (type) => isNumeric(type) || isTextual(type),
    compile: (context) => {
      const [start, step] = [numberOf(context, 'start', 1), numberOf(context, 'step', 1)]
      return ({ index }) =>
        isNumeric(context.column.type) ? start + index * step : String(start + index * step)
    },
  },
  {
    name: 'template',
    summary:
      'Text with the values of other columns of the row, such as "{first_name} {last_name}"; # is a digit, ? a letter',
    parameters: { template: { type: 'string', description: 'The text', isRequired: true } },
    fits: isTextual,
    compile: (context) => {
      const template = context.parameters['template']
      if (typeof template !== 'string') {
        throw new UserError(
          `Cannot make ${nameOf(context)}: found template ${JSON.stringify(template)}; expected text`,
          ['Write template: "{column}-####" in the plan'],
        )
      }
      return (row, attempt) =>
        new Dice(context.draws, row.index, attempt)
          .mask(template.replaceAll(/\{[^}]+\}/g, (slot) => slot.replaceAll(/[#?*]/g, '')))
          .replaceAll(/\{([^}]+)\}/g, (_, column: string) => textOf(row.valueOf(column)))
    },
  },
  defineGenerator({
    name: 'reference',
    summary: 'The key of a row that the foreign key of the column points at; the filling chooses the row',
    fits: anything,
    make: ({ dice, context }) => plainOf(context.column.type, dice, context.asOf) ?? null,
  }),
  defineGenerator({ name: 'null', summary: 'NULL in every row', fits: anything, make: () => null }),
]

const textOf = (value: Value): string =>
  value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
