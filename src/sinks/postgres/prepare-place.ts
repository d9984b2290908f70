import type { AnyTable } from '../../core/table.ts'
import { alterTable, checkClauses, tableStatements } from '../../postgres/ddl/table-statements.ts'
import { quoteIdentifier, quoteLiteral, quoteQualified } from '../../postgres/quote.ts'
import type { Querying } from '../../postgres/session.ts'
import { analyticsSchema } from './inspect-place.ts'
import { namespaceOf, type Place, placedName, tableNamed } from './place.ts'

/**
 * SQL that makes the schemas and the given tables of a place, with nothing but checks: keys and references come after
 * the rows.
 */
export function createTablesSql(place: Place, tables: readonly AnyTable[]): string {
  const schemas = place.schemas.filter(({ name }) => tables.some(({ schema }) => schema === name))
  const perSchema = schemas.flatMap(({ name, comment }) => {
    const namespace = quoteIdentifier(namespaceOf(place, name))
    return [
      `create schema if not exists ${namespace};`,
      `comment on schema ${namespace} is ${quoteLiteral(comment)};`,
      `set local search_path to ${namespace};`,
      ...tables
        .filter(({ schema }) => schema === name)
        .flatMap((table) => [
          tableStatements(table).table,
          alterTable(
            placedName(place, table),
            checkClauses(table).map(({ sql }) => sql),
          ),
        ]),
    ]
  })
  return perSchema.join('\n')
}

/**
 * SQL that removes the domain's tables, its views and all that depends on them, and those of its schemas that are
 * empty then and not kept.
 *
 * @param former tables that dhub has made there, as `schema.table`: another version may have had others
 */
export function dropTablesSql(
  place: Place,
  keptSchemas: readonly string[],
  former: readonly string[],
): string {
  const names = new Set(place.tables.map((table) => placedName(place, table)))
  for (const name of former) names.add(placedName(place, tableNamed(name)))
  const lines = [`drop table if exists ${[...names].join(', ')} cascade;`]
  if (place.layout === 'schemas') {
    const schemas = place.schemas.filter(({ name }) => !keptSchemas.includes(name))
    lines.unshift(`drop schema if exists ${analyticsSchema} cascade;`)
    lines.push(...schemas.map(({ name }) => dropEmptySchemaSql(quoteIdentifier(name))))
  }
  return lines.join('\n')
}

function dropEmptySchemaSql(schema: string): string {
  const body = `begin drop schema if exists ${schema}; exception when dependent_objects_still_exist then null; end`
  return `do ${quoteLiteral(body)};`
}

/** SQL that removes the schemas of a place with everything in them, whoever made it. */
export function dropSchemasSql(place: Place): string {
  const names = new Set(place.schemas.map(({ name }) => quoteIdentifier(namespaceOf(place, name))))
  if (place.layout === 'schemas') names.add(analyticsSchema)
  return `drop schema if exists ${[...names].join(', ')} cascade;`
}

const constraintsQuery = `
select n.nspname as namespace, c.relname as "table", k.conname as name, k.contype = 'f' as "isForeign"
from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
where k.contype in ('p', 'u', 'f', 'c') and k.conrelid = any (array(select json_array_elements_text($1::json)::regclass::oid))`
const indexesQuery = `
select n.nspname as namespace, c.relname as name
from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
where i.indrelid = any (array(select json_array_elements_text($1::json)::regclass::oid))
  and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)`

/** Takes the constraints and indexes off empty tables, so that rows go in as fast as into new ones. */
export async function stripTables(
  querying: Querying,
  place: Place,
  tables: readonly AnyTable[],
): Promise<void> {
  if (tables.length === 0) return
  const names = JSON.stringify(tables.map((table) => placedName(place, table)))
  const constraints = await querying.query<{
    namespace: string
    table: string
    name: string
    isForeign: boolean
  }>(constraintsQuery, [names])
  const indexes = await querying.query<{ namespace: string; name: string }>(indexesQuery, [names])
  const drops = [
    ...constraints.filter((one) => one.isForeign),
    ...constraints.filter((one) => !one.isForeign),
  ].map(
    ({ namespace, table, name }) =>
      `alter table ${quoteQualified(namespace, table)} drop constraint ${quoteIdentifier(name)};`,
  )
  const indexDrops = indexes.map(({ namespace, name }) => `drop index ${quoteQualified(namespace, name)};`)
  await querying.script([...drops, ...indexDrops].join('\n'))
}
