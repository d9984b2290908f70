import type { Catalog, CatalogTable } from '../../core/catalog/catalog.ts'
import type { Querying, Session } from '../../postgres/session.ts'
import { buildTables } from './build-tables.ts'
import { CatalogGraph } from './catalog-graph.ts'
import type { CatalogScope } from './catalog-scope.ts'
import { readColumns } from './column-rows.ts'
import { type ForeignKeyRow, readChecks, readForeignKeys, readKeys } from './constraint-rows.ts'
import {
  readInheritance,
  readInsertRules,
  readInsertTriggers,
  readRelations,
  readSchemas,
} from './relation-rows.ts'
import { selectTables } from './select-tables.ts'
import { readTypes } from './type-rows.ts'

/**
 * Learns what is in scope, in one moment of the database and with the same few queries whatever its size. Partitions
 * of a table in scope are in scope. All SQL in the result names its schemas.
 *
 * @throws UserError for a schema or table that is not there, with the names nearest to it
 */
export async function readCatalog(session: Session, scope: CatalogScope): Promise<Catalog> {
  return await session.transaction(
    async () => await readWithin(session, scope),
    'isolation level repeatable read read only',
  )
}

async function readWithin(querying: Querying, scope: CatalogScope): Promise<Catalog> {
  await querying.query(
    "select set_config('search_path', '', true), set_config('standard_conforming_strings', 'on', true)",
  )
  const [server] = await querying.query<{ version: number }>(
    "select current_setting('server_version_num')::integer as version",
  )
  const schemas = await readSchemas(querying)
  const relations = await readRelations(querying)
  const graph = new CatalogGraph(relations, await readInheritance(querying))
  const selection = selectTables(
    scope,
    schemas.map(({ name }) => name),
    relations.filter(({ isForeignBody }) => !isForeignBody),
  )
  const inside = graph.withPartitions(selection.tables.map(({ id }) => id))
  const foreignKeys = await readForeignKeys(querying, arrayOf(inside))
  const outside = outsideOf(inside, foreignKeys, graph)
  const tables = await readTables(querying, graph, [...inside, ...outside], foreignKeys)
  const pick = (ids: ReadonlySet<number>) =>
    relations.filter(({ id }) => ids.has(id)).flatMap(({ id }) => tables.get(id) ?? [])
  return {
    serverVersion: server?.version ?? 0,
    schemas: schemas.filter(({ name }) => selection.schemas.includes(name)),
    tables: pick(inside),
    outside: pick(outside),
  }
}

async function readTables(
  querying: Querying,
  graph: CatalogGraph,
  ids: readonly number[],
  foreignKeys: readonly ForeignKeyRow[],
): Promise<ReadonlyMap<number, CatalogTable>> {
  const tables = arrayOf(ids)
  const columns = await readColumns(querying, tables)
  return await buildTables(graph, ids, {
    columns,
    types: await readTypes(querying, arrayOf(new Set(columns.map(({ type }) => type)))),
    keys: await readKeys(querying, tables),
    foreignKeys,
    checks: await readChecks(querying, tables),
    triggers: await readInsertTriggers(querying, tables),
    rules: await readInsertRules(querying, tables),
  })
}

/** What tables in scope refer to or hang on without it being in scope. */
function outsideOf(
  inside: ReadonlySet<number>,
  foreignKeys: readonly ForeignKeyRow[],
  graph: CatalogGraph,
): ReadonlySet<number> {
  const ancestors = graph.ancestorsOf(inside)
  const named = [...foreignKeys.map(({ target }) => target), ...ancestors]
  return new Set(named.filter((id) => !inside.has(id)))
}

function arrayOf(ids: Iterable<number>): string {
  return `{${[...ids].join(',')}}`
}
