import type { EstateDataset } from '../../core/estate/structure.ts'
import type { SchemaField, SchemaMetadata } from '../records/aspects/schema-metadata.ts'
import { type MetadataRecord, record } from '../records/metadata-record.ts'
import type { Place } from '../records/place.ts'
import { urn } from '../records/urns.ts'
import { nativeTypeOf } from './native-type.ts'
import { placementOf } from './placement.ts'

/** The source gives no time to what it has read. */
const UNKNOWN = { time: 0, actor: 'urn:li:corpuser:unknown' } as const

/** A table or view with its columns and keys, as DataHub's Postgres source writes it. */
export function* datasetRecords(dataset: EstateDataset, place: Place): Iterable<MetadataRecord> {
  const { name, database, schema, table, kind, comment, definition } = dataset
  const entity = urn.dataset(place, name)
  yield record(entity, 'datasetProperties', {
    customProperties: definition === null ? {} : { is_view: 'True', view_definition: definition },
    name: table,
    ...(comment === null ? {} : { description: comment }),
    tags: [],
  })
  yield record(entity, 'schemaMetadata', schemaOf(dataset, place))
  yield record(entity, 'subTypes', { typeNames: [kind === 'table' ? 'Table' : 'View'] })
  yield* placementOf(entity, place, [
    urn.container(place, { database }),
    urn.container(place, { database, schema }),
  ])
  if (definition === null) return
  yield record(entity, 'viewProperties', {
    materialized: kind === 'materialized view',
    viewLogic: definition,
    viewLanguage: 'SQL',
  })
}

function schemaOf(dataset: EstateDataset, place: Place): SchemaMetadata {
  const foreignKeys = foreignKeysOf(dataset, place)
  return {
    schemaName: dataset.name,
    platform: urn.dataPlatform(place.platform),
    version: 0,
    created: UNKNOWN,
    lastModified: UNKNOWN,
    hash: '',
    platformSchema: { 'com.linkedin.schema.MySqlDDL': { tableSchema: '' } },
    fields: datasetFields(dataset),
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
  }
}

/** The columns of a dataset, with those of its primary key marked. */
export function datasetFields({ columns, primaryKey }: EstateDataset): readonly SchemaField[] {
  return columns.map(({ name, type, valueType, isNullable, comment }) => {
    const native = nativeTypeOf(valueType, type)
    return {
      fieldPath: name,
      nullable: isNullable,
      ...(comment === null ? {} : { description: comment }),
      type: native.type,
      nativeDataType: native.name,
      recursive: false,
      isPartOfKey: primaryKey.includes(name),
    }
  })
}

/** References that the database itself enforces; the others are told where a real ingestion does not overwrite them. */
function foreignKeysOf(dataset: EstateDataset, place: Place): NonNullable<SchemaMetadata['foreignKeys']> {
  const entity = urn.dataset(place, dataset.name)
  const ofDatabase = dataset.references.filter(({ dataset: target }) =>
    target.startsWith(`${dataset.database}.`),
  )
  return ofDatabase.map(({ name, columns, dataset: target, references }) => {
    const foreignDataset = urn.dataset(place, target)
    return {
      name,
      foreignFields: references.map((column) => urn.schemaField(foreignDataset, column)),
      sourceFields: columns.map((column) => urn.schemaField(entity, column)),
      foreignDataset,
    }
  })
}
