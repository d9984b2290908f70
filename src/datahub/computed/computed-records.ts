import type { EstateObservations } from '../../core/estate/observations.ts'
import type { EstateStructure } from '../../core/estate/structure.ts'
import type { MetadataRecord } from '../records/metadata-record.ts'
import type { RenderContext } from '../render-context.ts'
import { operationRecord, usageRecord } from './activity-records.ts'
import { assertionRecords } from './assertion-records.ts'
import { contractRecords } from './contract-records.ts'
import { incidentRecord } from './incident-records.ts'
import { profileRecord } from './profile-records.ts'
import { queryRecords } from './query-records.ts'

/** Assertions, contracts and incidents: what is promised of an estate, and where that was broken. */
export function* qualityRecords(
  { assertions, contracts, incidents }: EstateObservations,
  { datasets }: EstateStructure,
  context: RenderContext,
): Iterable<MetadataRecord> {
  const datasetOf = new Map(datasets.map((dataset) => [dataset.name, dataset]))
  const assertionOf = new Map(assertions.map((assertion) => [assertion.id, assertion]))
  for (const assertion of assertions) {
    const dataset = datasetOf.get(assertion.dataset)
    if (dataset !== undefined) yield* assertionRecords(assertion, dataset, context)
  }
  for (const contract of contracts) yield* contractRecords(contract, assertionOf, context.place)
  for (const incident of incidents) yield incidentRecord(incident, context.place)
}

/** Measures, changes and usage of datasets, over time. */
export function* activityRecords(
  { profiles, operations, queries, usage }: EstateObservations,
  context: RenderContext,
): Iterable<MetadataRecord> {
  const { place } = context
  const queryOf = new Map(queries.map((query) => [query.id, query]))
  for (const query of queries) yield* queryRecords(query, context)
  for (const profile of profiles) yield profileRecord(profile, place)
  for (const operation of operations) yield operationRecord(operation, place)
  for (const day of usage) yield usageRecord(day, queryOf, place)
}
