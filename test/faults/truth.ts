import { tablesOf } from '../../src/core/domain.ts'
import { qualifiedName } from '../../src/core/table.ts'
import { bank } from '../../src/domains/bank/domain.ts'
import type { ConnectionTarget } from '../../src/postgres/connection/connection-target.ts'
import { openCopyConnection } from '../../src/postgres/copy.ts'
import { quoteIdentifier, quoteQualified } from '../../src/postgres/quote.ts'
import { readDigest } from '../../src/postgres/read-digest.ts'

/** What a database holds, read from the database itself and not from the ledger. */
export interface Truth {
  readonly tables: Readonly<Record<string, string>>
  readonly constraints: readonly string[]
  readonly indexes: readonly string[]
}

const constraintsQuery = `
select conrelid::regclass || ' ' || conname || ' ' || convalidated as name from pg_constraint
where connamespace in (select oid from pg_namespace where nspname like '%\\_db' or nspname = 'public') order by 1`
const indexesQuery = `
select schemaname || ' ' || indexname as name from pg_indexes where schemaname like '%\\_db' or schemaname = 'public' order by 1`

/**
 * Rows and digest of every table, and every constraint and index: equal for two databases that are the same.
 *
 * @param schema the one whose tables the database holds, in the layout with a database for each
 */
export async function readTruth(target: ConnectionTarget, schema?: string): Promise<Truth> {
  await using connection = await openCopyConnection(target)
  const tables: Record<string, string> = {}
  for (const table of tablesOf(bank)) {
    if (schema !== undefined && table.schema !== schema) continue
    const columns = Object.keys(table.columns).map(quoteIdentifier).join(', ')
    const digest = await readDigest(
      connection,
      `${quoteQualified(schema === undefined ? table.schema : 'public', table.name)} (${columns})`,
    )
    tables[qualifiedName(table)] = `${digest.rows} ${digest.toString()}`
  }
  const names = async (sql: string) => (await connection.query<{ name: string }>(sql)).map(({ name }) => name)
  return { tables, constraints: await names(constraintsQuery), indexes: await names(indexesQuery) }
}
