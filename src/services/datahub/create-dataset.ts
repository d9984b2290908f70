import { UserError } from '../../core/errors.ts'
import type { EstateDataset } from '../../core/estate/structure.ts'
import type { DatahubClient } from '../../datahub/client/datahub-client.ts'
import type { SchemaField } from '../../datahub/records/aspects/schema-metadata.ts'
import { type MetadataRecord, record } from '../../datahub/records/metadata-record.ts'
import type { Place } from '../../datahub/records/place.ts'
import type { Urn } from '../../datahub/records/urn.ts'
import { urn } from '../../datahub/records/urns.ts'
import { datasetFields } from '../../datahub/structure/dataset-records.ts'
import { placementOf } from '../../datahub/structure/placement.ts'
import { plainTypeOf } from '../../datahub/structure/plain-type.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import type { DescribedColumn } from '../../sources/imports/read-columns.ts'
import { changeOf } from './merge-record.ts'
import { readStructure } from './read-structure.ts'
import { type AspectOutcome, type WriteStamp, writeAspects } from './write-aspects.ts'

/** A dataset that is to be in the catalogue. */
export interface DatasetWish {
  /** `database.schema.table`, or whatever names it on its platform. */
  readonly name: string
  readonly place: Place
  readonly description: string | undefined
  readonly fields: readonly SchemaField[]
  /** Whether one that is there may become another. */
  readonly isReplacing: boolean
}

/** What came of it. */
export interface CreatedDataset {
  readonly urn: string
  readonly columns: number
  readonly outcomes: readonly AspectOutcome[]
}

/**
 * Makes a dataset in the catalogue, in the containers of its database and schema where the server has them.
 *
 * @throws UserError when another one of the name is there
 */
export async function createDataset(
  client: DatahubClient,
  wish: DatasetWish,
  stamp: WriteStamp,
): Promise<CreatedDataset> {
  const entity = urn.dataset(wish.place, wish.name)
  const changes = recordsOf(entity, wish, await containersOf(client, wish)).map((one) => changeOf(one))
  const [there] = await client.entitiesNamed('dataset', [entity], ['schemaMetadata'])
  if (there !== undefined && !wish.isReplacing) {
    const compared = await writeAspects(client, changes, { ...stamp, isDryRun: true })
    const differs = compared.find(({ outcome }) => outcome !== 'unchanged')
    if (differs !== undefined)
      throw new UserError(
        `Cannot create ${wish.name}: found ${entity} with another ${differs.aspect}; expected none of the name`,
        ['Choose another name', 'Add --replace to have it as you say; what people wrote of it stays'],
      )
  }
  return { urn: entity, columns: wish.fields.length, outcomes: await writeAspects(client, changes, stamp) }
}

/**
 * The columns of a table of the database, as DataHub's own source would write them.
 *
 * @param name `schema.table`; without a schema it is one of `public`
 * @throws UserError when there is no such table
 */
export async function fieldsOfTable(
  target: ConnectionTarget,
  name: string,
): Promise<{ readonly fields: readonly SchemaField[]; readonly comment: string | null }> {
  const dot = name.indexOf('.')
  const schema = dot < 0 ? 'public' : name.slice(0, dot)
  const table = name.slice(dot + 1)
  const { datasets } = await readStructure([{ target, schemas: [schema] }])
  const found: EstateDataset | undefined = datasets.find(
    (one) => one.schema === schema && one.table === table,
  )
  if (found === undefined)
    throw new UserError(
      `Cannot take columns from ${schema}.${table}: found no such table; expected one of the database`,
      ['Look with `dhub db tables`', 'Name it with --from-table schema.table'],
    )
  return { fields: datasetFields(found), comment: found.comment }
}

/** Columns that a file describes, as the catalogue has them. */
export function fieldsOfFile(columns: readonly DescribedColumn[]): readonly SchemaField[] {
  return columns.map(({ name, type, nullable, primary_key: isPartOfKey, description }) => ({
    fieldPath: name,
    nullable: nullable && !isPartOfKey,
    ...(description === undefined ? {} : { description }),
    type: plainTypeOf(type),
    nativeDataType: type,
    recursive: false,
    isPartOfKey,
  }))
}

/** The containers of database and schema, where the name has these parts and the server has them. */
async function containersOf(
  client: DatahubClient,
  { name, place }: DatasetWish,
): Promise<readonly Urn<'container'>[]> {
  const [database, schema, ...others] = name.split('.')
  if (database === undefined || schema === undefined || others.length === 0) return []
  const wanted = [urn.container(place, { database }), urn.container(place, { database, schema })]
  const found = await client.entitiesNamed('container', wanted, ['containerProperties'])
  const there = new Set(found.map((one) => one.urn))
  return wanted.every((one) => there.has(one)) ? wanted : []
}

function recordsOf(
  entity: Urn<'dataset'>,
  { name, place, description, fields }: DatasetWish,
  containers: readonly Urn<'container'>[],
): readonly MetadataRecord[] {
  const unknown = { time: 0, actor: 'urn:li:corpuser:unknown' } as const
  return [
    record(entity, 'datasetProperties', {
      customProperties: {},
      name: name.split('.').at(-1) ?? name,
      ...(description === undefined ? {} : { description }),
      tags: [],
    }),
    record(entity, 'schemaMetadata', {
      schemaName: name,
      platform: urn.dataPlatform(place.platform),
      version: 0,
      created: unknown,
      lastModified: unknown,
      hash: '',
      platformSchema: { 'com.linkedin.schema.OtherSchema': { rawSchema: '' } },
      fields,
    }),
    record(entity, 'subTypes', { typeNames: ['Table'] }),
    ...placementOf(entity, place, containers),
  ]
}
