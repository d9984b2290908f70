import type { CatalogTable, UniqueKey } from '../../core/catalog/catalog.ts'
import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'
import type { EstateDataset, EstateStructure } from '../../core/estate/structure.ts'
import type { Session } from '../../postgres/session.ts'
import { allowedValues } from './allowed-values.ts'
import type { CatalogScope } from './catalog-scope.ts'
import type { FindRelation } from './lineage/relation.ts'
import { routineLineage } from './lineage/routine-lineage.ts'
import { viewLineage } from './lineage/view-lineage.ts'
import { readCatalog } from './read-catalog.ts'
import { readRoutines } from './read-routines.ts'
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
    ...(await Promise.all(tables.map((table) => datasetOfTable(database, table)))),
    ...views.map((view) => datasetOfView(database, view)),
  ].toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const find = relationFinder(datasets)
  return {
    platform: 'postgres',
    databases: [{ name: database, comment, schemas: catalog.schemas }],
    datasets,
    lineage: await Promise.all(
      views.map(async (view) => (await viewLineage(datasetName(database, view), view, find())).lineage),
    ),
    routines: await Promise.all(
      routines.map(async (routine) => ({
        database,
        ...routine,
        lineage: await routineLineage(routine, find(routine.schema)),
      })),
    ),
  }
}

async function readDatabaseComment(session: Session): Promise<string | null> {
  const [row] = await session.query<{ comment: string | null }>(
    `select shobj_description(oid, 'pg_database') as comment from pg_database where datname = current_database()`,
  )
  return row?.comment ?? null
}

async function datasetOfTable(database: string, table: CatalogTable): Promise<EstateDataset> {
  const allowed = await allowedValues(table)
  return {
    name: datasetName(database, table),
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
      ...allowedOf(allowed.get(name) ?? labelsOf(type)),
    })),
    primaryKey: table.primaryKey === null ? [] : columnsOf(table.primaryKey),
    uniqueKeys: table.uniques.filter(isWhole).map(columnsOf),
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
    name: datasetName(database, view),
    database,
    schema: view.schema,
    table: view.name,
    kind: view.kind,
    comment: view.comment,
    columns: view.columns.map(({ name, typeSql, type, comment }) => ({
      name,
      type: typeSql,
      valueType: type,
      isNullable: type.kind !== 'domain' || type.rules.isNullable,
      comment,
      ...allowedOf(labelsOf(type)),
    })),
    primaryKey: [],
    uniqueKeys: [],
    references: [],
    definition: view.definition,
  }
}

const columnsOf = ({ parts }: UniqueKey): readonly string[] =>
  parts.flatMap((part) => ('column' in part ? [part.column] : []))

/** Whether a key is of plain columns and holds for every row. */
const isWhole = ({ parts, predicateSql, partitions }: UniqueKey): boolean =>
  predicateSql === null && partitions === undefined && parts.every((part) => 'column' in part)

const allowedOf = (values: readonly string[] | undefined) => (values === undefined ? {} : { allowed: values })

function labelsOf(type: ValueType): readonly string[] | undefined {
  const base = baseTypeOf(type)
  return base.kind === 'enum' ? base.labels : undefined
}

const datasetName = (
  database: string,
  { schema, name }: { readonly schema: string; readonly name: string },
) => `${database}.${schema}.${name}`

/** Finds datasets by name; a name without a schema is looked for in the given one, then in `public`. */
function relationFinder(datasets: readonly EstateDataset[]): (schema?: string) => FindRelation {
  const relations = new Map(
    datasets.map(({ name, schema, table, columns }) => [
      `${schema}.${table}`,
      { dataset: name, columns: columns.map((column) => column.name) },
    ]),
  )
  return (own = 'public') =>
    (schema, name) =>
      schema === undefined
        ? (relations.get(`${own}.${name}`) ?? relations.get(`public.${name}`))
        : relations.get(`${schema}.${name}`)
}
