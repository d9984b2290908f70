import type { DatahubClient, ReadAspect } from '../../datahub/client/datahub-client.ts'
import type { EditableSchemaMetadata, SchemaMetadata } from '../../datahub/records/aspects/schema-metadata.ts'
import type { StructuredProperties } from '../../datahub/records/aspects/structured-properties.ts'
import type { Place } from '../../datahub/records/place.ts'
import { urn } from '../../datahub/records/urns.ts'
import type { TableMetadata } from '../../sources/imports/read-column-metadata.ts'
import { simpleFieldPath } from './catalogue/dataset-names.ts'
import { type ColumnText, mergeDescriptions, mergeProperties } from './merge-columns.ts'
import { givenValues, readDefinitions, type ServerDefinitions } from './property-value.ts'
import { type AspectChange, type AspectOutcome, type WriteStamp, writeAspects } from './write-aspects.ts'

/** Something of the file that the server has no place for. */
export interface MissingTarget {
  /** `database.schema.table` or `database.schema.table.column`. */
  readonly name: string
  readonly problem: string
}

/** What came of updating columns. */
export interface ColumnUpdate {
  readonly outcomes: readonly AspectOutcome[]
  readonly missing: readonly MissingTarget[]
}

/**
 * Puts descriptions and structured properties on columns: reads what is there, merges, and writes each dataset once.
 * Tables, columns and properties that the server does not know are told, and the rest is written.
 *
 * @throws ExternalError when the server cannot be reached or the token is not taken
 */
export async function updateColumnMetadata(
  client: DatahubClient,
  tables: readonly TableMetadata[],
  place: Place,
  stamp: WriteStamp,
): Promise<ColumnUpdate> {
  const named = new Map(tables.map((table) => [urn.dataset(place, nameOf(table)) as string, table]))
  const found = await client.entitiesNamed('dataset', [...named.keys()], ['schemaMetadata'])
  const schemas = new Map(found.map((entity) => [entity.urn, entity.schemaMetadata]))
  const ids = tables.flatMap(({ columns }) =>
    columns.flatMap(({ structured_properties: properties = {} }) => Object.keys(properties)),
  )
  const definitions = await readDefinitions(client, [...new Set(ids)])
  const missing: MissingTarget[] = []
  const changes: AspectChange[] = []
  for (const [entity, table] of named) {
    const schema = schemas.get(entity) as ReadAspect | undefined
    if (schema === undefined) missing.push(missingTable(table, schemas.has(entity)))
    else {
      const paths = pathsOf(schema.value as unknown as SchemaMetadata)
      changes.push(...changesOf({ entity, table, paths, definitions, place, missing }))
    }
  }
  return { outcomes: await writeAspects(client, changes, stamp), missing }
}

interface TableChange {
  readonly entity: string
  readonly table: TableMetadata
  /** The server's path of each column. */
  readonly paths: ReadonlyMap<string, string>
  readonly definitions: ServerDefinitions
  readonly place: Place
  /** Filled with what has no place. */
  readonly missing: MissingTarget[]
}

function* changesOf(change: TableChange): Generator<AspectChange> {
  const { entity, table, paths, definitions, place, missing } = change
  const texts: ColumnText[] = []
  const ofColumns: AspectChange[] = []
  for (const { name, description, structured_properties: properties = {} } of table.columns) {
    const column = `${nameOf(table)}.${name}`
    const fieldPath = paths.get(name)
    if (fieldPath === undefined) {
      missing.push({ name: column, problem: 'the server knows no such column' })
      continue
    }
    if (description !== undefined) texts.push({ fieldPath, description })
    const unknown = Object.keys(properties).filter((id) => !definitions.has(id))
    for (const id of unknown)
      missing.push({ name: column, problem: `the server knows no structured property ${id}` })
    const known = Object.fromEntries(Object.entries(properties).filter(([id]) => definitions.has(id)))
    if (Object.keys(known).length === 0) continue
    const given = givenValues(known, definitions, place)
    ofColumns.push({
      entityType: 'schemaField',
      entityUrn: urn.schemaField(entity as `urn:li:dataset:${string}`, fieldPath),
      aspectName: 'structuredProperties',
      merge: (there) => ({ ...mergeProperties(there as StructuredProperties | undefined, given) }),
    })
  }
  if (texts.length > 0)
    yield {
      entityType: 'dataset',
      entityUrn: entity,
      aspectName: 'editableSchemaMetadata',
      merge: (there) => ({ ...mergeDescriptions(there as EditableSchemaMetadata | undefined, texts) }),
    }
  yield* ofColumns
}

function pathsOf(schema: SchemaMetadata): ReadonlyMap<string, string> {
  return new Map(schema.fields.map(({ fieldPath }) => [simpleFieldPath(fieldPath), fieldPath]))
}

function nameOf({ database, schema, table }: TableMetadata): string {
  return `${database}.${schema}.${table}`
}

function missingTable(table: TableMetadata, isThere: boolean): MissingTarget {
  const problem = isThere ? 'the server knows no columns of it' : 'the server knows no such table'
  return { name: nameOf(table), problem }
}
