import type { CatalogTable } from '../../core/catalog/catalog.ts'
import { baseTypeOf } from '../../core/catalog/value-type.ts'
import { largestOf } from '../values/type-range.ts'
import { defineGenerator, isNumeric } from './define-generator.ts'
import type { Generator, RowView } from './generator.ts'

/** A number that goes with another one of its row: what is paid of a total, what a thing costs of its price. */
export const PART_GENERATOR: Generator = defineGenerator({
  name: 'number.part',
  summary: 'A part, or a multiple, of another number of the row; NULL where that is',
  fits: isNumeric,
  parameters: {
    of: {
      type: 'string',
      description:
        'The column that it goes with, or reference.column for one of the row that a reference points at',
      isRequired: true,
    },
    from: { type: 'number', description: 'Smallest share of it', default: 0 },
    to: { type: 'number', description: 'Largest share of it', default: 1 },
  },
  make: ({ dice, row, context: { table, column, parameters } }) => {
    const { of, from = 0, to = 1 } = parameters
    const whole = typeof of === 'string' ? wholeOf(of, row, table) : undefined
    if (whole === undefined)
      return column.isNullable && !String(of).includes('.') ? null : dice.between(5, 200)
    const share = Number(from) + (Number(to) - Number(from)) * dice.fraction()
    const base = baseTypeOf(column.type)
    const factor =
      base.kind === 'integer'
        ? 1
        : Number(`1e${Math.min(2, base.kind === 'numeric' ? (base.scale ?? 2) : 2)}`)
    return Math.min(largestOf(column.type), Math.round(whole * share * factor) / factor)
  },
})

function wholeOf(of: string, row: RowView, table: CatalogTable): number | undefined {
  const dot = of.indexOf('.')
  const isOwn = dot < 0 || table.columns.some(({ name }) => name === of)
  const value = isOwn ? row.valueOf(of) : row.parentValueOf?.(of.slice(0, dot), of.slice(dot + 1))?.value
  return value === null || value === undefined || !Number.isFinite(Number(value)) ? undefined : Number(value)
}
