import type { Assertion, Contract } from '../../core/estate/observations.ts'
import { type MetadataRecord, record } from '../records/metadata-record.ts'
import type { Place } from '../records/place.ts'
import { urn } from '../records/urns.ts'
import { assertionUrn } from './assertion-urn.ts'

/** What a dataset promises to whoever uses it, in force from the start. */
export function* contractRecords(
  { id, dataset, assertions }: Contract,
  all: ReadonlyMap<string, Assertion>,
  place: Place,
): Iterable<MetadataRecord> {
  const entity = urn.dataContract({ contract: id, maker: 'dhub' })
  const terms = (kinds: readonly Assertion['kind'][]) =>
    assertions
      .filter((one) => kinds.includes(all.get(one)?.kind ?? 'sql'))
      .map((one) => ({ assertion: assertionUrn(one) }))
  yield record(entity, 'dataContractProperties', {
    entity: urn.dataset(place, dataset),
    schema: terms(['schema']),
    freshness: terms(['freshness']),
    dataQuality: terms(['volume', 'column', 'sql']),
  })
  yield record(entity, 'dataContractStatus', { customProperties: {}, state: 'ACTIVE' })
}
