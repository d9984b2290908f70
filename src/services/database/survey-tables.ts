import { countRows, listTables, type TableEntry } from '../../postgres/catalog/list-tables.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { openScope } from './open-scope.ts'

/**
 * The tables and views of a schema or a database.
 *
 * @param isExact counts every table's rows instead of taking the server's estimate
 */
export async function surveyTables(
  target: ConnectionTarget,
  name: string | undefined,
  isExact: boolean,
): Promise<readonly TableEntry[]> {
  const scope = await openScope(target, name, { readOnly: true })
  await using session = scope.session
  const tables = await listTables(session, scope.schema)
  if (!isExact) return tables
  const counted: TableEntry[] = []
  for (const table of tables) counted.push(table.rows === undefined ? table : await countRows(session, table))
  return counted
}
