import type { Querying } from '../session.ts'

/** A schema of the database that is not the server's own. */
export type SchemaEntry = {
  readonly name: string
  readonly tables: number
  readonly views: number
  /** As the last analysis knew; exact right after it. */
  readonly rowsEstimate: number
  /** Tables with their indexes and large values. */
  readonly sizeBytes: number
  readonly comment: string | undefined
}

/** Leaves out what belongs to the server: catalogues, temporary schemas. `n` is pg_namespace. */
export const ownSchemas = "n.nspname !~ '^pg_' and n.nspname <> 'information_schema'"

/** Leaves out what an extension brought. `c` is pg_class. */
export const notOfExtension = "not exists (select from pg_depend e where e.objid = c.oid and e.deptype = 'e')"

/** The best guess at a table's rows without reading it; `c` is pg_class. */
export const rowsGuess = `case when c.reltuples >= 0 then c.reltuples::bigint
  else coalesce(pg_stat_get_live_tuples(c.oid), 0) end`

/** The schemas of the database that the session is in. */
export async function listSchemas(querying: Querying): Promise<SchemaEntry[]> {
  const rows = await querying.query<SchemaEntry & { comment: string | null }>(
    `select n.nspname as name,
       count(c.oid) filter (where c.relkind in ('r', 'p')) as tables,
       count(c.oid) filter (where c.relkind in ('v', 'm')) as views,
       coalesce(sum(${rowsGuess}) filter (where c.relkind = 'r'), 0)::bigint as "rowsEstimate",
       coalesce(sum(pg_total_relation_size(c.oid)) filter (where c.relkind in ('r', 'm')), 0)::bigint as "sizeBytes",
       obj_description(n.oid, 'pg_namespace') as comment
     from pg_namespace n left join pg_class c on c.relnamespace = n.oid and ${notOfExtension}
     where ${ownSchemas}
     group by n.oid, n.nspname
     order by n.nspname`,
  )
  return rows.map((row) => ({ ...row, comment: row.comment ?? undefined }))
}
