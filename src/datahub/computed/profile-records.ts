import type { ColumnProfile, Profile } from '../../core/estate/observations.ts'
import type { DatasetFieldProfile } from '../records/aspects/dataset-profile.ts'
import { type MetadataRecord, record } from '../records/metadata-record.ts'
import type { Place } from '../records/place.ts'
import { urn } from '../records/urns.ts'
import { WHOLE_TABLE } from './whole-table.ts'

/** The measures of a table, as DataHub shows them under "Stats". */
export function profileRecord(
  { dataset, at, rows, sizeBytes, columns }: Profile,
  place: Place,
): MetadataRecord {
  return record(urn.dataset(place, dataset), 'datasetProfile', {
    timestampMillis: at,
    partitionSpec: WHOLE_TABLE,
    rowCount: rows,
    columnCount: columns.length,
    sizeInBytes: sizeBytes,
    fieldProfiles: columns.map((column) => fieldOf(column, rows)),
  })
}

function fieldOf(profile: ColumnProfile, rows: number): DatasetFieldProfile {
  const { column, distinct, nulls, min, max, mean, median, deviation, quantiles, histogram } = profile
  const filled = rows - nulls
  return {
    fieldPath: column,
    ...(distinct === undefined
      ? {}
      : { uniqueCount: distinct, uniqueProportion: filled === 0 ? 0 : distinct / filled }),
    nullCount: nulls,
    nullProportion: rows === 0 ? 0 : nulls / rows,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(mean === undefined ? {} : { mean }),
    ...(median === undefined ? {} : { median }),
    ...(deviation === undefined ? {} : { stdev: deviation }),
    ...(quantiles === undefined ? {} : { quantiles }),
    ...(histogram === undefined ? {} : { histogram }),
    ...(profile.frequencies === undefined
      ? {}
      : {
          distinctValueFrequencies: profile.frequencies.map(({ value, count }) => ({
            value,
            frequency: count,
          })),
        }),
    ...(profile.samples === undefined ? {} : { sampleValues: profile.samples }),
  }
}
