import { isDeepStrictEqual } from 'node:util'
import type { DatahubClient, ReadAspect, SentProposal } from '../../datahub/client/datahub-client.ts'
import { isTransient } from '../../datahub/client/request.ts'
import { ServerError } from '../../datahub/client/server-error.ts'

type Value = Readonly<Record<string, unknown>>

/** An aspect that is to say something more than it does, and what it is to say then. */
export interface AspectChange {
  readonly entityType: string
  readonly entityUrn: string
  readonly aspectName: string
  /** The whole value, from the one that is there; undefined in place of a value means that there is none. */
  readonly merge: (there: Value | undefined) => Value
  /** Where the user said so, as file:line, or what it is about. */
  readonly source?: string
}

/** What came of a change. */
export interface AspectOutcome {
  readonly urn: string
  readonly aspect: string
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'failed'
  /** What the server said of a failure. */
  readonly said?: string
  readonly source?: string
}

/** How changes are written. */
export interface WriteStamp {
  /** By this `clear` finds what was written. */
  readonly runId: string
  /** Now: milliseconds since 1970. */
  readonly at: number
  /** Whether to read and compare, and write nothing. */
  readonly isDryRun: boolean
}

interface Ready {
  readonly change: AspectChange
  readonly outcome: 'created' | 'updated' | 'unchanged'
  readonly value: Value
}

/** So many aspects are read, merged and written at a time. */
const CHANGES_PER_CALL = 100

/**
 * Reads aspects, merges what is new into them and writes those that differ, in the order given. A batch that the server
 * refuses is sent again one by one, so that the one at fault is told and the rest arrives.
 *
 * @throws ExternalError when the server cannot be reached or the token is not taken
 */
export async function writeAspects(
  client: DatahubClient,
  changes: readonly AspectChange[],
  stamp: WriteStamp,
): Promise<readonly AspectOutcome[]> {
  const outcomes: AspectOutcome[] = []
  for (let start = 0; start < changes.length; start += CHANGES_PER_CALL) {
    const part = changes.slice(start, start + CHANGES_PER_CALL)
    const there = await readAll(client, part)
    const ready = part.map((change) => readyToWrite(change, there))
    const wanted = ready.filter(({ outcome }) => outcome !== 'unchanged')
    const refused = stamp.isDryRun ? new Map<Ready, string>() : await send(client, wanted, stamp)
    outcomes.push(...ready.map((one) => outcomeOf(one, refused.get(one))))
  }
  return outcomes
}

/** Whether the server refuses this record, and not the caller or everything. */
export function isRefusal(error: unknown): error is ServerError {
  if (!(error instanceof ServerError) || [401, 403, 404].includes(error.status)) return false
  return error.status === 500 || !isTransient(error)
}

async function readAll(
  client: DatahubClient,
  changes: readonly AspectChange[],
): Promise<ReadonlyMap<string, Value>> {
  const found = new Map<string, Value>()
  const kinds = Map.groupBy(changes, ({ entityType, aspectName }) => `${entityType} ${aspectName}`)
  for (const [first, ...others] of kinds.values()) {
    if (first === undefined) continue
    const urns = [...new Set([first, ...others].map(({ entityUrn }) => entityUrn))]
    const entities = await client.entitiesNamed(first.entityType, urns, [first.aspectName])
    for (const entity of entities) {
      const aspect = entity[first.aspectName] as ReadAspect | undefined
      if (aspect !== undefined) found.set(`${entity.urn} ${first.aspectName}`, aspect.value)
    }
  }
  return found
}

function readyToWrite(change: AspectChange, there: ReadonlyMap<string, Value>): Ready {
  const before = there.get(`${change.entityUrn} ${change.aspectName}`)
  // Through JSON, so that what is left out and what is undefined compare the same.
  const value = JSON.parse(JSON.stringify(change.merge(before))) as Value
  if (before === undefined) return { change, value, outcome: 'created' }
  return { change, value, outcome: isDeepStrictEqual(before, value) ? 'unchanged' : 'updated' }
}

async function send(
  client: DatahubClient,
  ready: readonly Ready[],
  stamp: WriteStamp,
): Promise<Map<Ready, string>> {
  const refused = new Map<Ready, string>()
  if (ready.length === 0) return refused
  try {
    await client.ingest(ready.map((one) => proposalOf(one, stamp)))
    return refused
  } catch (error) {
    if (!isRefusal(error)) throw error
    if (ready.length === 1 && ready[0] !== undefined) return refused.set(ready[0], error.said)
  }
  for (const one of ready) {
    try {
      await client.ingest([proposalOf(one, stamp)])
    } catch (error) {
      if (!isRefusal(error)) throw error
      refused.set(one, error.said)
    }
  }
  return refused
}

function proposalOf({ change, value }: Ready, { runId, at }: WriteStamp): SentProposal {
  const { entityType, entityUrn, aspectName } = change
  return {
    entityType,
    entityUrn,
    changeType: 'UPSERT',
    aspectName,
    aspect: { value: JSON.stringify(value), contentType: 'application/json' },
    systemMetadata: { lastObserved: at, runId },
    headers: { 'X-DataHub-Sync-Index-Update': 'true' },
  }
}

function outcomeOf({ change, outcome }: Ready, said: string | undefined): AspectOutcome {
  const { entityUrn: urn, aspectName: aspect, source } = change
  const place = { urn, aspect, ...(source === undefined ? {} : { source }) }
  return said === undefined ? { ...place, outcome } : { ...place, outcome: 'failed', said }
}
