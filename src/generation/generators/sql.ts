import type { Value } from '../../core/catalog/value.ts'
import { UserError } from '../../core/errors.ts'
import type { Generator } from './generator.ts'

/** Values worked out from other columns of the row, by an expression of SQL that is worked out here. */
export const SQL_GENERATOR: Generator = {
  name: 'sql',
  summary: 'What an expression of SQL over other columns of the row gives, such as quantity * unit_price',
  parameters: {
    expression: {
      type: 'string',
      description: 'The expression, as in a SELECT of the table',
      isRequired: true,
    },
  },
  fits: () => true,
  compile: ({ table, column, parameters, formulaOf }) => {
    const sql = parameters['expression']
    const formula = typeof sql === 'string' ? formulaOf?.(sql) : undefined
    if (formula === undefined) {
      throw new UserError(
        `Cannot make ${table.schema}.${table.name}.${column.name}: found expression ${JSON.stringify(sql)}; expected SQL over columns of the row that dhub can work out`,
        ['Write expression: quantity * unit_price in the plan, with plain operators and functions'],
      )
    }
    const places = formula.columns.map((name) => table.columns.findIndex((one) => one.name === name))
    const unknown = formula.columns[places.indexOf(-1)]
    if (unknown !== undefined) {
      throw new UserError(
        `Cannot make ${table.schema}.${table.name}.${column.name}: found column ${unknown} in expression ${JSON.stringify(sql)}; expected columns of the table`,
        ['Mend expression in the plan'],
      )
    }
    const row: (Value | undefined)[] = Array.from({ length: table.columns.length })
    return (view) => {
      for (const [at, place] of places.entries()) row[place] = view.valueOf(formula.columns[at] as string)
      return formula.of(row) ?? null
    }
  },
}
