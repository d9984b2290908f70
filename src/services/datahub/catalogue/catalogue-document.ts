import type { CatalogueColumn, CatalogueTable, Properties } from './catalogue-table.ts'
import { datasetNames, plain, simpleFieldPath, urnParts } from './dataset-names.ts'

type Json = Readonly<Record<string, unknown>>

/** A catalogue as a tree: databases, their schemas, their tables. */
export interface CatalogueDocument {
  readonly databases: Readonly<Record<string, { readonly schemas: Json }>>
}

const SAMPLE_VALUES_DISTINCT_MAX = 10
/** The properties in which older catalogues say where a column leads. */
const OLD_REFERENCE = {
  table: 'fk_target_table',
  column: 'fk_target_column',
  description: 'fk_relationship_description',
  isAcross: 'fk_cross_database',
} as const

/**
 * Tables as a tree for programs and language models.
 *
 * @param isMinified only what a writer of queries needs: names, types, words, keys, references, values of short lists
 */
export function catalogueDocument(tables: readonly CatalogueTable[], isMinified: boolean): CatalogueDocument {
  const databases: Record<string, { schemas: Record<string, { tables: Record<string, Json> }> }> = {}
  for (const table of tables) {
    const database = (databases[table.database] ??= { schemas: {} })
    const schema = (database.schemas[table.schema] ??= { tables: {} })
    // The same name on another platform is another table.
    const name = table.table in schema.tables ? `${table.table} (${table.platform})` : table.table
    schema.tables[name] = isMinified ? minified(table) : whole(table)
  }
  return { databases }
}

function whole(table: CatalogueTable): Json {
  const { platform, environment, urn, description, tags, properties, rowCount, columns } = table
  const place = { platform, environment, urn }
  if (columns === undefined) return place
  return said({
    ...place,
    description,
    tags,
    properties: shownProperties(properties),
    row_count: rowCount,
    column_count: columns.length,
    columns: columns.map((column) =>
      said({
        ...named(column),
        is_key: column.isKey ? true : undefined,
        tags: column.tags,
        foreign_key: foreignKey(column, true),
        structured_properties: shownProperties(column.properties),
        stats: column.stats,
      }),
    ),
  })
}

function minified({ description, columns, database, instance }: CatalogueTable): Json {
  return said({
    description,
    columns: (columns ?? []).map((column) => {
      const reference = crossReference(column, database, instance)
      return said({
        ...named(column),
        foreign_key: foreignKey(column, false),
        cross_db_reference: reference,
        structured_properties: reference === undefined ? shownProperties(column.properties) : undefined,
        sample_values:
          (column.stats?.unique_count ?? Infinity) <= SAMPLE_VALUES_DISTINCT_MAX
            ? column.stats?.sample_values
            : undefined,
      })
    }),
  })
}

function named({ name, type, isNullable, description }: CatalogueColumn): Json {
  return { name, type, nullable: isNullable, description }
}

/** One key as it is, several as a list. */
function foreignKey({ foreignKeys }: CatalogueColumn, hasName: boolean): unknown {
  const keys = foreignKeys.map(({ table, column, constraint }) =>
    hasName
      ? { foreign_table: table, foreign_column: column, constraint_name: constraint }
      : { table, column },
  )
  return keys.length > 1 ? keys : keys[0]
}

/** Where a column leads that no foreign key holds to it: a value that names a column, or the older four properties. */
function crossReference(
  { properties }: CatalogueColumn,
  database: string,
  instance: string | undefined,
): Json | undefined {
  const values = Object.entries(properties)
  const old = (id: string) =>
    values.find(([name]) => name === id || name.endsWith(`.${id}`))?.[1][0]?.toString()
  const oldTable = old(OLD_REFERENCE.table)
  if (oldTable !== undefined) {
    const isAcross = old(OLD_REFERENCE.isAcross) === 'true' || !oldTable.startsWith(`${database}.`)
    if (!isAcross) return undefined
    return said({
      table: oldTable,
      column: old(OLD_REFERENCE.column),
      description: old(OLD_REFERENCE.description),
    })
  }
  const target = values
    .flatMap(([, some]) => some)
    .find((value) => `${value}`.startsWith('urn:li:schemaField:'))
  if (target === undefined) return undefined
  const [dataset = '', field = ''] = urnParts(`${target}`)
  const to = datasetNames(dataset, instance)
  return said({
    table: `${to.database}.${to.schema}.${to.table}`,
    column: simpleFieldPath(plain(field)),
    description: values.find(([name]) => name.endsWith('relationship'))?.[1][0],
  })
}

function shownProperties(properties: Properties): Json | undefined {
  const shown = Object.entries(properties).map(([id, values]) => [
    id,
    values.length === 1 ? values[0] : values,
  ])
  return shown.length === 0 ? undefined : (Object.fromEntries(shown) as Json)
}

/** Without what says nothing. */
function said(all: Json): Json {
  const isSaid = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(all).filter(([, value]) => isSaid(value)))
}
