import type { Catalog, CatalogTable } from '../../core/catalog/catalog.ts'
import type { Querying, Session } from '../../postgres/session.ts'
import { buildTables } from './build-tables.ts'
import { CatalogGraph } from './catalog-graph.ts'
import type { CatalogScope } from './catalog-scope.ts'
import { readColumns } from './column-rows.ts'
import { type ForeignKeyRow, readChecks, readForeignKeys, readKeys } from './constraint-rows.ts'
import { readFunctions } from './read-functions.ts'
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
  const { outside, foreignKeys } = await reachOutside(querying, inside, graph, scope.reach ?? 1)
  const tables = await readTables(querying, graph, [...inside, ...outside], foreignKeys)
  const pick = (ids: ReadonlySet<number>) =>
    relations.filter(({ id }) => ids.has(id)).flatMap(({ id }) => tables.get(id) ?? [])
  return {
    serverVersion: server?.version ?? 0,
    schemas: schemas.filter(({ name }) => selection.schemas.includes(name)),
    tables: pick(inside),
    outside: pick(outside),
    functions: await readFunctions(querying),
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

/** What tables in scope refer to or hang on without it being in scope, and the foreign keys among all of them. */
async function reachOutside(
  querying: Querying,
  inside: ReadonlySet<number>,
  graph: CatalogGraph,
  reach: number,
): Promise<{ readonly outside: ReadonlySet<number>; readonly foreignKeys: readonly ForeignKeyRow[] }> {
  const foreignKeys = await readForeignKeys(querying, arrayOf(inside))
  const known = new Set(inside)
  let newest = foreignKeys.map(({ target }) => target).concat(...graph.ancestorsOf(inside))
  for (let depth = 1; newest.some((id) => !known.has(id)); depth += 1) {
    const added = newest.filter((id) => !known.has(id))
    for (const id of added) known.add(id)
    const further = await readForeignKeys(querying, arrayOf(new Set(added)))
    foreignKeys.push(...further)
    newest = depth < reach ? further.map(({ target }) => target) : []
  }
  return {
    outside: new Set([...known].filter((id) => !inside.has(id))),
    foreignKeys: foreignKeys.filter(({ target }) => known.has(target)),
  }
}

function arrayOf(ids: Iterable<number>): string {
  return `{${[...ids].join(',')}}`
}
