import type { Value } from '../../core/catalog/value.ts'
import { Dice } from './dice.ts'
import type { Generator, RowView } from './generator.ts'
import { valueMade } from './value-made.ts'

/** What a generator of the user's own is given of the row. */
export interface UserRow {
  /** Number of the row within its table, from 0. */
  readonly index: number
  /** The value of another column of the row. */
  readonly valueOf: (column: string) => Value
}

/** A generator of the user's own: a pure function of its dice, its row and the parameters in the plan. */
export type UserFunction = (
  dice: Dice,
  row: UserRow,
  parameters: Readonly<Record<string, unknown>>,
) => unknown

/** The user's function under the name by which the plan calls it. */
export function userGenerator(name: string, make: UserFunction): Generator {
  return {
    name,
    summary: `A generator of your own: ${name}`,
    parameters: {},
    fits: () => true,
    compile: (context) => (row: RowView, attempt) => {
      const view: UserRow = { index: row.index, valueOf: (column) => row.valueOf(column) }
      return valueMade(
        make(new Dice(context.draws, row.index, attempt), view, context.parameters),
        context,
        name,
      )
    },
  }
}
