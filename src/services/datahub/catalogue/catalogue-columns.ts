import type { DatahubClient, ReadEntity } from '../../../datahub/client/datahub-client.ts'
import type { DatasetProfile } from '../../../datahub/records/aspects/dataset-profile.ts'
import type { SchemaMetadata } from '../../../datahub/records/aspects/schema-metadata.ts'
import { escapeUrnPart } from '../../../datahub/records/urn-parts.ts'
import type { CatalogueColumn, CatalogueKey, ColumnStats } from './catalogue-table.ts'
import { datasetNames, plain, simpleFieldPath, urnParts } from './dataset-names.ts'
import { firstSaid, propertiesOf, tagsOf, valueOf } from './read-values.ts'

/** Columns of a dataset, and how many rows it had when it was last looked at. */
interface ReadColumns {
  readonly rowCount: number | undefined
  readonly columns: readonly CatalogueColumn[]
}

const FIELD_ASPECTS = ['structuredProperties', 'documentation', 'globalTags']
const PROFILES_AT_ONCE = 8

/** The columns of datasets by their URNs; what is said of columns elsewhere is asked for by the hundred. */
export async function readColumns(
  client: DatahubClient,
  datasets: readonly ReadEntity[],
  instanceOf: (entity: ReadEntity) => string | undefined,
): Promise<ReadonlyMap<string, ReadColumns>> {
  const urns = datasets.flatMap((entity) =>
    (valueOf(entity, 'schemaMetadata')?.fields ?? []).map(({ fieldPath }) => fieldUrn(entity.urn, fieldPath)),
  )
  const found = await client.entitiesNamed('schemaField', urns, FIELD_ASPECTS)
  const fields = new Map(found.map((entity) => [entity.urn, entity]))
  const profiles = await readProfiles(client, datasets)
  return new Map(
    datasets.map((entity) => {
      const profile = profiles.get(entity.urn)
      const columns = columnsOf(entity, fields, profile, instanceOf(entity))
      return [entity.urn, { rowCount: profile?.rowCount, columns }]
    }),
  )
}

/** The URN of a column. */
export function fieldUrn(dataset: string, fieldPath: string): string {
  return `urn:li:schemaField:(${dataset},${escapeUrnPart(fieldPath)})`
}

async function readProfiles(
  client: DatahubClient,
  datasets: readonly ReadEntity[],
): Promise<ReadonlyMap<string, DatasetProfile>> {
  const profiles = new Map<string, DatasetProfile>()
  for (let start = 0; start < datasets.length; start += PROFILES_AT_ONCE) {
    const part = datasets.slice(start, start + PROFILES_AT_ONCE)
    await Promise.all(
      part.map(async ({ urn }) => {
        const profile = await client.latest('dataset', urn, 'datasetProfile')
        if (profile !== undefined) profiles.set(urn, profile as unknown as DatasetProfile)
      }),
    )
  }
  return profiles
}

function columnsOf(
  entity: ReadEntity,
  fields: ReadonlyMap<string, ReadEntity>,
  profile: DatasetProfile | undefined,
  instance: string | undefined,
): readonly CatalogueColumn[] {
  const schema = valueOf(entity, 'schemaMetadata')
  const written = valueOf(entity, 'editableSchemaMetadata')
  const notes = new Map(
    (written?.editableSchemaFieldInfo ?? []).map((info) => [simpleFieldPath(info.fieldPath), info]),
  )
  const stats = new Map((profile?.fieldProfiles ?? []).map((one) => [simpleFieldPath(one.fieldPath), one]))
  const keys = keysOf(schema, instance)
  return (schema?.fields ?? []).map((field) => {
    const name = simpleFieldPath(field.fieldPath)
    const note = notes.get(name)
    const own = fields.get(fieldUrn(entity.urn, field.fieldPath))
    const document = valueOf(own, 'documentation')
    const documented = document?.documentations?.[0]?.documentation
    const tags = [field.globalTags, note?.globalTags, valueOf(own, 'globalTags')]
    return {
      name,
      type: field.nativeDataType,
      isNullable: field.nullable ?? false,
      isKey: field.isPartOfKey === true || (schema?.primaryKeys ?? []).includes(field.fieldPath),
      description: firstSaid(note?.description, documented, field.description),
      tags: [...new Set(tags.flatMap((some) => tagsOf(some)))],
      foreignKeys: keys.get(name) ?? [],
      properties: propertiesOf(own),
      stats: statsOf(stats.get(name)),
    }
  })
}

/** The keys by column; a key of several columns is told on each, with the column that answers to it. */
function keysOf(schema: SchemaMetadata | undefined, instance: string | undefined) {
  const keys = new Map<string, CatalogueKey[]>()
  for (const { name, sourceFields, foreignDataset, foreignFields } of schema?.foreignKeys ?? []) {
    const target = datasetNames(foreignDataset, instance)
    for (const [i, source] of sourceFields.entries()) {
      const column = columnOf(source)
      const key = {
        constraint: name,
        table: `${target.database}.${target.schema}.${target.table}`,
        column: columnOf(foreignFields[i] ?? ''),
      }
      keys.set(column, [...(keys.get(column) ?? []), key])
    }
  }
  return keys
}

function columnOf(field: string): string {
  return simpleFieldPath(plain(urnParts(field)[1] ?? ''))
}

function statsOf(
  profile: NonNullable<DatasetProfile['fieldProfiles']>[number] | undefined,
): ColumnStats | undefined {
  if (profile === undefined) return undefined
  const { uniqueCount, uniqueProportion, nullCount, nullProportion } = profile
  const { min, max, mean, median, stdev } = profile
  const named = {
    unique_count: uniqueCount,
    unique_proportion: uniqueProportion,
    null_count: nullCount,
    null_proportion: nullProportion,
    min,
    max,
    mean,
    median,
    stdev,
    sample_values: valuesOf(profile),
  }
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined))
}

/** All values of a short list where the profile counts them, else those of some rows; each once. */
function valuesOf({
  distinctValueFrequencies,
  sampleValues,
}: NonNullable<DatasetProfile['fieldProfiles']>[number]): readonly string[] | undefined {
  const values = distinctValueFrequencies?.map(({ value }) => value) ?? sampleValues
  return values === undefined ? undefined : [...new Set(values)]
}
