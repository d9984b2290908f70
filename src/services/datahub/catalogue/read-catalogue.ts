import type { DatahubClient, ReadEntity } from '../../../datahub/client/datahub-client.ts'
import { readColumns } from './catalogue-columns.ts'
import type { CatalogueTable } from './catalogue-table.ts'
import { datasetNames, plain, urnParts } from './dataset-names.ts'
import { firstSaid, propertiesOf, tagsOf, valueOf } from './read-values.ts'

/** What of a catalogue is wanted. */
export interface CatalogueWish {
  /** Databases by name; none named means all. */
  readonly databases: readonly string[]
  readonly platforms: readonly string[]
  readonly hasColumns: boolean
  /** Told of every hundred datasets read. */
  readonly onProgress?: (datasets: number) => void
}

const TABLE_ASPECTS = [
  'dataPlatformInstance',
  'datasetProperties',
  'editableDatasetProperties',
  'globalTags',
  'status',
  'structuredProperties',
]
const COLUMN_ASPECTS = ['editableSchemaMetadata', 'schemaMetadata']
const PAGE = 100

/** Reads datasets back, page by page, in the order of their names; removed ones are left out. */
export async function readCatalogue(
  client: DatahubClient,
  wish: CatalogueWish,
): Promise<readonly CatalogueTable[]> {
  const aspectNames = wish.hasColumns ? [...TABLE_ASPECTS, ...COLUMN_ASPECTS] : TABLE_ASPECTS
  const tables: CatalogueTable[] = []
  let page: ReadEntity[] = []
  let read = 0
  for await (const entity of client.entities('dataset', { aspectNames, pageSize: PAGE })) {
    read++
    if (read % PAGE === 0) wish.onProgress?.(read)
    if (isWanted(entity, wish)) page.push(entity)
    if (page.length < PAGE) continue
    tables.push(...(await tablesOf(client, page, wish)))
    page = []
  }
  tables.push(...(await tablesOf(client, page, wish)))
  return tables.toSorted(byName)
}

function isWanted(entity: ReadEntity, { databases, platforms }: CatalogueWish): boolean {
  if (valueOf(entity, 'status')?.removed === true) return false
  const { platform, database } = datasetNames(entity.urn, instanceOf(entity))
  return (
    (platforms.length === 0 || platforms.includes(platform)) &&
    (databases.length === 0 || databases.includes(database))
  )
}

function instanceOf(entity: ReadEntity): string | undefined {
  const { instance } = valueOf(entity, 'dataPlatformInstance') ?? {}
  const name = instance === undefined ? undefined : urnParts(instance)[1]
  return name === undefined ? undefined : plain(name)
}

async function tablesOf(
  client: DatahubClient,
  page: readonly ReadEntity[],
  { hasColumns }: CatalogueWish,
): Promise<readonly CatalogueTable[]> {
  const columns = hasColumns ? await readColumns(client, page, instanceOf) : undefined
  return page.map((entity) => {
    const source = valueOf(entity, 'datasetProperties')
    const written = valueOf(entity, 'editableDatasetProperties')
    const instance = instanceOf(entity)
    return {
      urn: entity.urn,
      instance,
      ...datasetNames(entity.urn, instance),
      description: firstSaid(written?.description, source?.description),
      tags: tagsOf(valueOf(entity, 'globalTags')),
      properties: propertiesOf(entity),
      rowCount: columns?.get(entity.urn)?.rowCount,
      columns: columns?.get(entity.urn)?.columns,
    }
  })
}

function byName(a: CatalogueTable, b: CatalogueTable): number {
  const name = ({ database, schema, table, urn }: CatalogueTable) =>
    `${database}\u0000${schema}\u0000${table}\u0000${urn}`
  return name(a) < name(b) ? -1 : 1
}
