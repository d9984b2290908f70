import type { DailyUsage, Operation, SeenQuery } from '../../core/estate/observations.ts'
import { type MetadataRecord, record } from '../records/metadata-record.ts'
import type { Place } from '../records/place.ts'
import { urn } from '../records/urns.ts'
import { DAY, millisecondsPerDay } from './day-buckets.ts'
import { userCounts } from './user-counts.ts'
import { WHOLE_TABLE } from './whole-table.ts'

const OPERATION_TYPES = { insert: 'INSERT', update: 'UPDATE', delete: 'DELETE', create: 'CREATE' } as const
const TOP_QUERIES_MAX = 10

/** A change of a dataset; it says when the dataset was last updated. */
export function operationRecord(operation: Operation, place: Place): MetadataRecord {
  const { dataset, at, kind, rows, actor } = operation
  return record(urn.dataset(place, dataset), 'operation', {
    timestampMillis: at,
    partitionSpec: WHOLE_TABLE,
    actor: urn.corpuser(actor),
    operationType: OPERATION_TYPES[kind],
    numAffectedRows: rows,
    sourceType: 'DATA_PROCESS',
    lastUpdatedTimestamp: at,
    customProperties: {},
  })
}

/** Who queried a dataset on a day, and with what. */
export function usageRecord(
  { dataset, day, queries, people, columns, top }: DailyUsage,
  sqlOf: ReadonlyMap<string, SeenQuery>,
  place: Place,
): MetadataRecord {
  return record(urn.dataset(place, dataset), 'datasetUsageStatistics', {
    timestampMillis: day * millisecondsPerDay,
    eventGranularity: DAY,
    partitionSpec: WHOLE_TABLE,
    uniqueUserCount: people.length,
    totalSqlQueries: queries,
    topSqlQueries: top.slice(0, TOP_QUERIES_MAX).flatMap((id) => sqlOf.get(id)?.sql ?? []),
    userCounts: userCounts(people),
    fieldCounts: columns.map(({ column, count }) => ({ fieldPath: column, count })),
  })
}
