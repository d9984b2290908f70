import type { SentProposal } from '../../datahub/client/datahub-client.ts'
import type { PackRecord } from '../../datahub/pack/pack-record.ts'
import { type Proposal, readProposal } from '../../datahub/validate/proposal.ts'

/** A record on its way to the server. */
export interface Sending {
  readonly at: PackRecord
  readonly proposal: Proposal
  readonly sent: SentProposal
  readonly bytes: number
}

/** The limits of DataHub's own client: so many records in a call, so many bytes. */
export const batchLimits = { recordsMax: 200, bytesMax: 15 * 1024 * 1024 } as const

/** Has the server fill its search index before it answers, and not some time later. */
const indexedAtOnce = { 'X-DataHub-Sync-Index-Update': 'true' }

/**
 * A record as it goes over the wire; undefined where it has no frame to send it by.
 *
 * @param isAwaited whether later records need this one to have arrived, in the index too
 */
export function sendingOf(at: PackRecord, isAwaited: boolean): Sending | undefined {
  const { proposal } = readProposal(at)
  if (proposal === undefined) return undefined
  const { systemMetadata, changeType } = at.value as Readonly<Record<string, unknown>>
  const { entityType, entityUrn, aspectName, value } = proposal
  const sent: SentProposal = {
    entityType,
    entityUrn,
    changeType: typeof changeType === 'string' ? changeType : 'UPSERT',
    aspectName,
    aspect: { value: JSON.stringify(value), contentType: 'application/json' },
    ...(systemMetadata === undefined ? {} : { systemMetadata }),
    ...(isAwaited ? { headers: indexedAtOnce } : {}),
  }
  return { at, proposal, sent, bytes: Buffer.byteLength(JSON.stringify(sent)) }
}

/** Cuts records into batches within the limits; a record that is larger than the limit goes alone. */
export function* batchesOf(
  records: readonly Sending[],
  { recordsMax, bytesMax }: { readonly recordsMax: number; readonly bytesMax: number },
): Generator<readonly Sending[]> {
  let batch: Sending[] = []
  let bytes = 0
  for (const record of records) {
    if (batch.length > 0 && (batch.length >= recordsMax || bytes + record.bytes > bytesMax)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(record)
    bytes += record.bytes
  }
  if (batch.length > 0) yield batch
}
