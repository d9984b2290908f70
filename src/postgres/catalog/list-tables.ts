import { quoteQualified } from '../quote.ts'
import type { Querying } from '../session.ts'
import { notOfExtension, ownSchemas, rowsGuess } from './list-schemas.ts'

/** What a relation is. */
export type RelationKind = 'table' | 'view' | 'materialized view' | 'foreign table'

/** A table, or something that reads like one. */
export type TableEntry = {
  readonly schema: string
  readonly name: string
  readonly kind: RelationKind
  /** As the last analysis knew, or counted; undefined for views. */
  readonly rows: number | undefined
  /** With indexes and large values. */
  readonly sizeBytes: number
  readonly description: string | undefined
}

/** The tables and views of one schema, or of all of them. */
export async function listTables(querying: Querying, schema: string | undefined): Promise<TableEntry[]> {
  const rows = await querying.query<TableEntry & { rows: number | null; description: string | null }>(
    `select n.nspname as schema, c.relname as name,
       case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'f' then 'foreign table' else 'table' end as kind,
       case when c.relkind in ('v', 'f') then null
            when c.relkind = 'p' then (select coalesce(sum(${rowsGuess.replaceAll('c.', 'p.')}), 0)::bigint
              from pg_partition_tree(c.oid) t join pg_class p on p.oid = t.relid where t.isleaf)
            else ${rowsGuess} end as rows,
       case when c.relkind = 'p' then (select coalesce(sum(pg_total_relation_size(t.relid)), 0)::bigint
              from pg_partition_tree(c.oid) t where t.isleaf)
            else pg_total_relation_size(c.oid) end as "sizeBytes",
       obj_description(c.oid, 'pg_class') as description
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition
       and ${ownSchemas} and ${notOfExtension} and ($1::text is null or n.nspname = $1)
     order by n.nspname, c.relname`,
    [schema ?? null],
  )
  return rows.map((row) => ({
    ...row,
    rows: row.rows ?? undefined,
    description: row.description ?? undefined,
  }))
}

/** The same table with its rows counted. */
export async function countRows(querying: Querying, table: TableEntry): Promise<TableEntry> {
  const [row] = await querying.query<{ rows: number }>(
    `select count(*) as rows from ${quoteQualified(table.schema, table.name)}`,
  )
  return { ...table, rows: row?.rows }
}
