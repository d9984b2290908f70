import type { BenchServer } from './bench-server.ts'

/** What a filled database holds, by which two loads of the same data are held equal. */
export interface DatabaseShape {
  readonly tables: number
  readonly rows: number
  /** Keys, references and checks that are known to hold. */
  readonly constraints: number
  readonly indexes: number
  readonly filledViews: number
  readonly analyzedTables: number
}

const shapeQuery = `
with mine as (
  select c.oid, c.relkind, c.relispopulated, n.nspname, c.relname,
         exists (select 1 from pg_statistic s where s.starelid = c.oid) as is_analyzed
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
)
select count(*) filter (where relkind = 'r')::int as "tables",
       coalesce(sum((xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I.%I', nspname, relname),
         false, true, '')))[1]::text::float8) filter (where relkind = 'r'), 0)::float8 as "rows",
       (select count(*)::int from pg_constraint k where k.conrelid in (select oid from mine) and k.convalidated) as "constraints",
       (select count(*)::int from pg_index i where i.indrelid in (select oid from mine) and i.indisvalid) as "indexes",
       count(*) filter (where relkind = 'm' and relispopulated)::int as "filledViews",
       count(*) filter (where relkind = 'r' and is_analyzed)::int as "analyzedTables"
from mine where relkind in ('r', 'm')`

/** Looks at a database as it stands. */
export async function readShape(server: BenchServer, database: string): Promise<DatabaseShape> {
  const [shape] = await server.on(database, (session) => session.query<DatabaseShape>(shapeQuery))
  if (shape === undefined) throw new Error(`Cannot look at ${database}: found no answer; expected one row`)
  return shape
}

/** @throws Error naming the first thing in which a load differs; statistics are not held against a restore */
export function requireSameShape(expected: DatabaseShape, found: DatabaseShape, name: string): void {
  for (const part of ['tables', 'rows', 'constraints', 'indexes', 'filledViews'] as const) {
    if (expected[part] === found[part]) continue
    throw new Error(`Cannot compare ${name}: found ${found[part]} ${part}; expected ${expected[part]}`)
  }
}
