import type { Dice } from './dice.ts'
import type { ColumnDraft, Kind } from './schema-draft.ts'

/** A way of writing a check: the kinds of the columns it takes, and its SQL with $1, $2, … for them. */
export interface CheckForm {
  readonly kinds: readonly Kind[]
  readonly sql: (columns: readonly ColumnDraft[], dice: Dice) => string
  readonly fits?: (columns: readonly ColumnDraft[]) => boolean
}

/** Checks over columns of these kinds. */
export const form = (kinds: readonly Kind[], ...ways: readonly string[]): CheckForm => ({
  kinds,
  sql: (columns, dice) => filled(dice.pick(ways), columns),
})

const filled = (sql: string, columns: readonly ColumnDraft[]): string =>
  sql.replaceAll(/\$(\d)/g, (_, place: string) => columns[Number(place) - 1]?.name ?? '')
