import { PostgresError } from '../../postgres/postgres-error.ts'
import { quoteIdentifier, quoteTable } from '../../postgres/quote.ts'
import type { Querying } from '../../postgres/session.ts'

/** The columns of a table that refer to another one. */
export interface ReferringColumns {
  /** `schema.table`. */
  readonly child: string
  readonly columns: readonly string[]
}

const hasIndexSql = `
select exists (
  select 1 from pg_index i
  where i.indrelid = $1::regclass and i.indisvalid and i.indpred is null
    and (select array_agg(a.attname::text order by a.attname) from unnest((i.indkey::int2[])[0:$3::integer - 1]) k(att)
         join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.att) = (select array_agg(c order by c) from jsonb_array_elements_text($2::jsonb) c)
) as "hasIndex"`

/**
 * Indexes references that have none, for as long as a transaction lasts: for every row that is deleted the server looks
 * for rows that refer to it, and without an index it reads the whole table each time. Where the role does not own the
 * table, it has to.
 *
 * @returns SQL that takes the indexes away again
 */
export async function indexReferences(
  querying: Querying,
  references: readonly ReferringColumns[],
): Promise<string> {
  const made: string[] = []
  for (const { child, columns } of references) {
    const table = quoteTable(child)
    const [row] = await querying.query<{ hasIndex: boolean }>(hasIndexSql, [table, columns, columns.length])
    if (row?.hasIndex === true) continue
    const name = `dhub_undo_index_${made.length}`
    const list = columns.map(quoteIdentifier).join(', ')
    try {
      await querying.script(`savepoint dhub_index; create index ${name} on ${table} (${list})`)
      const schema = quoteIdentifier(child.slice(0, child.indexOf('.')))
      made.push(`drop index ${schema}.${name}`)
    } catch (error) {
      if (!(error instanceof PostgresError) || error.failureClass === 'transient') throw error
      await querying.script('rollback to savepoint dhub_index')
    }
    await querying.script('release savepoint dhub_index')
  }
  return made.join('; ')
}
