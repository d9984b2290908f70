import type { CatalogTable } from '../../core/catalog/catalog.ts'
import type { EstateDataset, EstateRoutine, EstateStructure } from '../../core/estate/structure.ts'
import type { Session } from '../../postgres/session.ts'
import type { CatalogScope } from './catalog-scope.ts'
import { readCatalog } from './read-catalog.ts'
import { type CatalogRoutine, readRoutines } from './read-routines.ts'
import { type CatalogView, readViews } from './read-views.ts'

/** A database, and what of it belongs to the estate. */
export interface EstateSource {
  /** Its name in the estate. */
  readonly database: string
  readonly session: Session
  readonly scope: CatalogScope
}

/**
 * Reads what a database says of itself: tables, views and routines, and where views and routines in plain SQL take their
 * rows from.
 *
 * @throws UserError for a schema or table that is not there
 */
export async function readEstate({ database, session, scope }: EstateSource): Promise<EstateStructure> {
  const catalog = await readCatalog(session, { ...scope, reach: 1 })
  const schemas = catalog.schemas.map(({ name }) => name)
  const { views, routines, comment } = await session.transaction(
    async () => ({
      comment: await readDatabaseComment(session),
      routines: await readRoutines(session, schemas),
      views: await readViews(session, schemas),
    }),
    'isolation level repeatable read read only',
  )
  const tables = catalog.tables.filter(({ kind }) => kind !== 'foreign')
  const datasets = [
    ...tables.map((table) => datasetOfTable(database, table)),
    ...views.map((view) => datasetOfView(database, view)),
  ]
  return {
    platform: 'postgres',
    databases: [{ name: database, comment, schemas: catalog.schemas }],
    datasets: datasets.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    lineage: [],
    routines: routines.map((routine) => estateRoutine(database, routine)),
  }
}

async function readDatabaseComment(session: Session): Promise<string | null> {
  const [row] = await session.query<{ comment: string | null }>(
    `select shobj_description(oid, 'pg_database') as comment from pg_database where datname = current_database()`,
  )
  return row?.comment ?? null
}

function datasetOfTable(database: string, table: CatalogTable): EstateDataset {
  const key = table.primaryKey?.parts ?? []
  return {
    name: `${database}.${table.schema}.${table.name}`,
    database,
    schema: table.schema,
    table: table.name,
    kind: 'table',
    comment: table.comment,
    columns: table.columns.map(({ name, typeSql, type, isNullable, comment }) => ({
      name,
      type: typeSql,
      valueType: type,
      isNullable,
      comment,
    })),
    primaryKey: key.flatMap((part) => ('column' in part ? [part.column] : [])),
    references: table.foreignKeys.map(({ name, columns, table: target, references, isEnforced }) => ({
      name,
      columns,
      dataset: `${database}.${target}`,
      references,
      isEnforced: isEnforced ?? true,
    })),
    definition: null,
  }
}

function datasetOfView(database: string, view: CatalogView): EstateDataset {
  return {
    name: `${database}.${view.schema}.${view.name}`,
    database,
    schema: view.schema,
    table: view.name,
    kind: view.kind,
    comment: view.comment,
    columns: view.columns.map(({ name, typeSql, type, comment }) => ({
      name,
      type: typeSql,
      valueType: type,
      isNullable: true,
      comment,
    })),
    primaryKey: [],
    references: [],
    definition: view.definition,
  }
}

function estateRoutine(database: string, routine: CatalogRoutine): EstateRoutine {
  return { database, ...routine, lineage: [] }
}
