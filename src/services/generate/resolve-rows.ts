import type { Catalog } from '../../core/catalog/catalog.ts'
import { UserError } from '../../core/errors.ts'
import { fillable, type RowChoices } from '../../generation/meaning/row-counts.ts'
import { matchesTable } from '../../sources/postgres/catalog-scope.ts'

/** Rows as the flags ask for them. */
export interface RowRequest {
  /** For every table; 100 when left out. */
  readonly rows?: number | undefined
  /** By table or pattern, as `--rows orders=5000` says; later ones win. */
  readonly rowsOf?: Readonly<Record<string, number>> | undefined
  readonly sizeBytes?: number | undefined
}

const ROWS = 100

/** @throws UserError for a table or pattern that fits none */
export function resolveRows(
  catalog: Catalog,
  { rows = ROWS, rowsOf = {}, sizeBytes }: RowRequest,
): RowChoices {
  const resolved: Record<string, number> = {}
  for (const [pattern, count] of Object.entries(rowsOf)) {
    const found = fillable(catalog).filter((table) => matchesTable(pattern, table))
    if (found.length === 0) {
      throw new UserError(
        `Cannot plan the rows of ${pattern}: found no such table in scope; expected the name of a table or a pattern`,
        ['Mend --rows TABLE=N', 'See the tables: dhub generate inspect'],
      )
    }
    for (const { schema, name } of found) resolved[`${schema}.${name}`] = count
  }
  return { rows, rowsOf: resolved, sizeBytes }
}
