import type { ConnectionTarget } from '../../../src/postgres/connection/connection-target.ts'
import { openSession } from '../../../src/postgres/open-session.ts'

/** A constraint or unique index, and the statement that has Postgres look at every row again. */
interface Proof {
  readonly name: string
  readonly sql: string
}

const proofsQuery = `
select r.relname || '.' || c.conname as name,
  format('alter table %s add constraint %I %s', c.conrelid::regclass, 'proof_' || c.oid,
    replace(regexp_replace(pg_get_constraintdef(c.oid), '^PRIMARY KEY', 'UNIQUE'), ' NOT VALID', '')) as sql
from pg_constraint c join pg_class r on r.oid = c.conrelid join pg_namespace n on n.oid = r.relnamespace
where c.contype in ('c', 'f', 'p', 'u', 'x') and c.conparentid = 0 and c.coninhcount = 0
  and n.nspname not in ('pg_catalog', 'information_schema', 'dhub')
union all
select i.indexrelid::regclass::text, regexp_replace(pg_get_indexdef(i.indexrelid), 'INDEX .*? ON (ONLY )?', 'INDEX ON ')
from pg_index i join pg_class r on r.oid = i.indrelid join pg_namespace n on n.oid = r.relnamespace
where i.indisunique and n.nspname not in ('pg_catalog', 'information_schema', 'dhub', 'pg_toast')
  and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
  and not exists (select 1 from pg_inherits h where h.inhrelid = i.indexrelid)
union all
select a.attrelid::regclass || '.' || a.attname,
  format('do $$ begin if exists (select 1 from %s where %I is null) then raise ''found a NULL''; end if; end $$', a.attrelid::regclass, a.attname)
from pg_attribute a join pg_class r on r.oid = a.attrelid join pg_namespace n on n.oid = r.relnamespace
where a.attnotnull and a.attnum > 0 and not a.attisdropped and r.relkind in ('r', 'p')
  and n.nspname not in ('pg_catalog', 'information_schema', 'dhub')
order by 1`

/**
 * Has Postgres itself look at every row again: each constraint is added once more, which validates it, and taken back.
 * Gives what does not hold, by name.
 */
export async function brokenConstraints(target: ConnectionTarget): Promise<readonly string[]> {
  await using session = await openSession(target)
  const proofs = await session.query<Proof>(proofsQuery)
  if (proofs.length === 0) throw new Error('Found no constraints to prove')
  const broken: string[] = []
  for (const { name, sql } of proofs) {
    const message = await failureOf(() =>
      session.transaction(async () => {
        await session.script(sql)
        throw new Rollback()
      }),
    )
    if (message !== undefined) broken.push(`${name}: ${message}`)
  }
  return broken
}

/** Takes back what was only tried. */
class Rollback extends Error {}

async function failureOf(work: () => Promise<void>): Promise<string | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    return error instanceof Rollback ? undefined : String(error)
  }
}

/** Tables that hold no rows, those with partitions or heirs counted with them. */
export async function emptyTablesOf(target: ConnectionTarget, tables: readonly string[]): Promise<string[]> {
  await using session = await openSession(target)
  const empty: string[] = []
  for (const table of tables) {
    const name = table
      .split('.')
      .map((part) => `"${part}"`)
      .join('.')
    const [row] = await session.query(`select 1 from ${name} limit 1`)
    if (row === undefined) empty.push(table)
  }
  return empty
}
