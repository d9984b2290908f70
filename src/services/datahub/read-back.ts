import type { DatahubClient } from '../../datahub/client/datahub-client.ts'
import type { Sending } from './push-batches.ts'

/** A record that the server does not have as it was sent. */
export interface ReadBackFlaw {
  readonly file: string
  readonly record: number
  readonly urn: string
  readonly aspect: string
  /** Where the values part; empty when the whole aspect is missing. */
  readonly path: string
  readonly problem: 'missing' | 'different'
}

const SAMPLE_MAX = 25

/** Records spread over all that were sent, the first and the last among them. */
export function sampleOf(records: readonly Sending[]): readonly Sending[] {
  // What is told in time lives in the search index alone, which follows later.
  const stable = records.filter(({ proposal }) => proposal.value.timestampMillis === undefined)
  if (stable.length <= SAMPLE_MAX) return stable
  const step = (stable.length - 1) / (SAMPLE_MAX - 1)
  return Array.from({ length: SAMPLE_MAX }, (_, i) => stable[Math.round(i * step)]).flatMap(
    (record) => record ?? [],
  )
}

/** Reads records back: a server may say that all is well and keep nothing. */
export async function readBack(client: DatahubClient, sample: readonly Sending[]): Promise<ReadBackFlaw[]> {
  const flaws: ReadBackFlaw[] = []
  for (const { at, proposal } of sample) {
    const { entityType, entityUrn: urn, aspectName: aspect, value } = proposal
    const place = { file: at.file, record: at.number, urn, aspect }
    const found = await client.aspect(entityType, urn, aspect)
    if (found === undefined) flaws.push({ ...place, path: '', problem: 'missing' })
    else {
      const path = firstDifference(value, found.value, '')
      if (path !== undefined) flaws.push({ ...place, path, problem: 'different' })
    }
  }
  return flaws
}

/** Where what was sent is not what was found; what the server adds of its own does not count. */
function firstDifference(sent: unknown, found: unknown, path: string): string | undefined {
  if (typeof sent !== 'object' || sent === null) return Object.is(sent, found) ? undefined : path
  if (typeof found !== 'object' || found === null) return path
  if (Array.isArray(sent) && (!Array.isArray(found) || sent.length !== found.length)) return path
  for (const [name, value] of Object.entries(sent)) {
    const place = Array.isArray(sent) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`
    const difference = firstDifference(value, (found as Readonly<Record<string, unknown>>)[name], place)
    if (difference !== undefined) return difference
  }
  return undefined
}
