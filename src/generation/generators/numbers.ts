import { largestOf } from '../values/type-range.ts'
import { defineChoice, defineGenerator, isNumeric, isOf, isTextual, type Making } from './define-generator.ts'
import type { Generator } from './generator.ts'
import { SIZE, sizedOf } from './sized.ts'

const STATUSES = ['active', 'active', 'active', 'pending', 'completed', 'completed', 'cancelled', 'inactive']

/** Numbers, flags and closed lists of any table. */
export const NUMBER_GENERATORS: readonly Generator[] = [
  defineGenerator({
    name: 'number.rating',
    summary: 'A rating from one to five',
    fits: isNumeric,
    parameters: SIZE,
    make: (making) => sizedOf(making) ?? ratingOf(making),
  }),
  defineGenerator({
    name: 'number.percent',
    summary: 'A share: percent, or of one where the column is that small',
    fits: isNumeric,
    parameters: SIZE,
    make: (making) => sizedOf(making) ?? percentOf(making),
  }),
  defineGenerator({
    name: 'number.count',
    summary: 'How many: most are small, few are large',
    fits: isNumeric,
    parameters: SIZE,
    make: (making) =>
      sizedOf(making, 0) ??
      Math.floor(making.dice.fraction() * making.dice.fraction() * making.dice.fraction() * 500),
  }),
  defineGenerator({
    name: 'number.position',
    summary: 'Place in an order, from 1',
    fits: isNumeric,
    make: ({ dice }) => dice.between(1, 50),
  }),
  defineChoice('number.level', 'A level from one to five', [1, 2, 3, 4, 5], isNumeric),
  defineChoice('number.version', 'Version of a row', [1, 1, 1, 2, 2, 3, 4], isNumeric),
  defineGenerator({
    name: 'number.bytes',
    summary: 'Size of a file, in bytes',
    fits: isNumeric,
    parameters: SIZE,
    make: (making) =>
      sizedOf(making, 0) ??
      Math.min(
        largestOf(making.context.column.type),
        512 + Math.floor(making.dice.fraction() * making.dice.fraction() * 5_000_000),
      ),
  }),
  defineGenerator({
    name: 'number.measure',
    summary: 'A measure, such as a weight or a length',
    fits: isNumeric,
    parameters: SIZE,
    make: (making) => sizedOf(making) ?? measureOf(making),
  }),
  defineGenerator({
    name: 'flag.true',
    summary: 'True for most',
    fits: isOf('boolean'),
    make: ({ dice }) => dice.chance(0.9),
  }),
  defineGenerator({
    name: 'flag.false',
    summary: 'False for most',
    fits: isOf('boolean'),
    make: ({ dice }) => dice.chance(0.08),
  }),
  defineGenerator({
    name: 'flag.any',
    summary: 'True or false',
    fits: isOf('boolean'),
    make: ({ dice }) => dice.chance(0.5),
  }),
  defineGenerator({
    name: 'choice.status',
    summary: 'A status',
    fits: (type) => isTextual(type) || isNumeric(type),
    make: ({ dice, context: { column } }) => {
      if (isNumeric(column.type)) return dice.between(1, 5)
      if (column.type.kind === 'enum') return dice.pick(column.type.labels)
      const status = dice.pick(STATUSES)
      return column.type.kind === 'text' && column.type.length === 1
        ? status.slice(0, 1).toUpperCase()
        : status
    },
  }),
  enumOr('choice.type', 'A kind', ['standard', 'standard', 'basic', 'premium', 'other']),
  enumOr('choice.priority', 'A priority', ['low', 'medium', 'medium', 'high', 'urgent']),
  enumOr('choice.level', 'A level', ['bronze', 'silver', 'gold', 'platinum']),
  enumOr('choice.channel', 'A channel', ['web', 'web', 'phone', 'email', 'branch', 'partner']),
  enumOr('choice.rating-text', 'For which ages', ['all', '6+', '12+', '16+', '18+']),
]

function ratingOf({ dice, context: { column } }: Making): number {
  return column.type.kind === 'integer' ? dice.pick([1, 2, 3, 4, 4, 4, 5, 5, 5]) : dice.between(20, 50) / 10
}

function percentOf({ dice, context: { column } }: Making): number {
  const percent = dice.between(0, 100)
  return largestOf(column.type) < 100 ? percent / 100 : percent
}

function measureOf({ dice, context: { column } }: Making): number {
  const measure = dice.between(10, 5000) / 10
  return column.type.kind === 'integer' ? Math.round(measure) : Math.min(measure, largestOf(column.type))
}

/** Labels of the enum where the column has one; else words. */
function enumOr(name: string, summary: string, values: readonly string[]): Generator {
  return defineGenerator({
    name,
    summary,
    make: ({ dice, context: { column } }) =>
      column.type.kind === 'enum' ? dice.pick(column.type.labels) : dice.pick(values),
  })
}
