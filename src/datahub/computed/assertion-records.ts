import type { Assertion } from '../../core/estate/observations.ts'
import type { EstateDataset } from '../../core/estate/structure.ts'
import { type MetadataRecord, record } from '../records/metadata-record.ts'
import { urn } from '../records/urns.ts'
import type { RenderContext } from '../render-context.ts'
import { assertionDefinition } from './assertion-definition.ts'
import { assertionUrn } from './assertion-urn.ts'
import { WHOLE_TABLE } from './whole-table.ts'

/** A promise about a dataset, and how it was kept. */
export function* assertionRecords(
  assertion: Assertion,
  dataset: EstateDataset,
  context: RenderContext,
): Iterable<MetadataRecord> {
  const { place, at } = context
  const entity = assertionUrn(assertion.id)
  yield record(entity, 'assertionInfo', {
    ...assertionDefinition(assertion, dataset, place),
    customProperties: { name: assertion.id, sql: assertion.sql },
    source: { type: 'EXTERNAL', created: { time: at, actor: 'urn:li:corpuser:datahub' } },
    description: assertion.description,
  })
  yield record(entity, 'dataPlatformInstance', { platform: urn.dataPlatform(place.platform) })
  const asserteeUrn = urn.dataset(place, assertion.dataset)
  for (const { at: time, isKept, found } of assertion.results)
    yield record(entity, 'assertionRunEvent', {
      timestampMillis: time,
      runId: `${assertion.id}-${time}`,
      assertionUrn: entity,
      asserteeUrn,
      status: 'COMPLETE',
      partitionSpec: WHOLE_TABLE,
      result: {
        type: isKept ? 'SUCCESS' : 'FAILURE',
        actualAggValue: found,
        nativeResults: { found: String(found), expected: expectation(assertion) },
      },
    })
}

function expectation({ from, to }: Assertion): string {
  if (from === to) return `${from}`
  return [from === undefined ? '' : `at least ${from}`, to === undefined ? '' : `at most ${to}`]
    .filter((part) => part !== '')
    .join(', ')
}
