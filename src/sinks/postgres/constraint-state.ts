import type { AnyTable } from '../../core/table.ts'
import { qualifiedName } from '../../core/table.ts'
import type { Querying } from '../../postgres/session.ts'
import { type Place, placedName } from './place.ts'

/** Which constraints and indexes a place has already, so that a stage that broke off goes on where it was. */
export interface ConstraintState {
  /** Whether a table has a constraint or an index of that name. */
  has(table: AnyTable, name: string): boolean
  /** Whether a foreign key of that name is there and known to hold. */
  isValidated(table: AnyTable, name: string): boolean
}

const stateQuery = `
with wanted as (
  select key, value::regclass::oid as oid from json_each_text($1::json)
)
select w.key as "table", k.conname as name, k.convalidated as "isValidated"
from wanted w join pg_constraint k on k.conrelid = w.oid
union all
select w.key, c.relname, i.indisvalid
from wanted w join pg_index i on i.indrelid = w.oid join pg_class c on c.oid = i.indexrelid`

/** Reads the state of the given tables, which must be there. */
export async function readConstraintState(
  querying: Querying,
  place: Place,
  tables: readonly AnyTable[],
): Promise<ConstraintState> {
  const names = Object.fromEntries(tables.map((table) => [qualifiedName(table), placedName(place, table)]))
  const rows = await querying.query<{ table: string; name: string; isValidated: boolean }>(stateQuery, [
    JSON.stringify(names),
  ])
  const there = new Map(rows.map(({ table, name, isValidated }) => [`${table} ${name}`, isValidated]))
  return {
    has: (table, name) => there.has(`${qualifiedName(table)} ${name}`),
    isValidated: (table, name) => there.get(`${qualifiedName(table)} ${name}`) === true,
  }
}
