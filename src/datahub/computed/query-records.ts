import type { SeenQuery } from '../../core/estate/observations.ts'
import { type MetadataRecord, record } from '../records/metadata-record.ts'
import { urn } from '../records/urns.ts'
import type { RenderContext } from '../render-context.ts'
import { DAY, millisecondsPerDay } from './day-buckets.ts'
import { userCounts } from './user-counts.ts'
import { WHOLE_TABLE } from './whole-table.ts'

/** A query with what it is about and how often it ran. */
export function* queryRecords(query: SeenQuery, { place }: RenderContext): Iterable<MetadataRecord> {
  const entity = urn.query(query.id)
  const actor = urn.corpuser(query.author)
  yield record(entity, 'queryProperties', {
    customProperties: {},
    statement: { value: query.sql, language: 'SQL' },
    source: 'MANUAL',
    name: query.name,
    description: query.description,
    created: { time: query.firstAt, actor },
    lastModified: { time: query.firstAt, actor },
  })
  yield record(entity, 'querySubjects', {
    subjects: [
      ...query.datasets.map((dataset) => ({ entity: urn.dataset(place, dataset) })),
      ...query.columns.map(({ dataset, column }) => ({
        entity: urn.schemaField(urn.dataset(place, dataset), column),
      })),
    ],
  })
  yield record(entity, 'dataPlatformInstance', { platform: urn.dataPlatform(place.platform) })
  for (const { day, count, people } of query.calls)
    yield record(entity, 'queryUsageStatistics', {
      timestampMillis: day * millisecondsPerDay,
      eventGranularity: DAY,
      partitionSpec: WHOLE_TABLE,
      queryCount: count,
      lastExecutedAt: Math.min(query.lastAt, (day + 1) * millisecondsPerDay - 1),
      uniqueUserCount: people.length,
      userCounts: userCounts(people),
    })
}
