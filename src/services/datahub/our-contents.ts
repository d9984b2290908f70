import { type DatahubClient, RUN_ROWS_MAX } from '../../datahub/client/datahub-client.ts'
import { isOurRun } from './our-runs.ts'

/** What of dhub's a server has. */
export interface OurContents {
  readonly runs: readonly { readonly runId: string; readonly aspects: number }[]
  /** How many entities of each kind they wrote to. */
  readonly kinds: Readonly<Record<string, number>>
  /** Whether there is more than the server tells of a run. */
  readonly isCutOff: boolean
}

/** Everything that runs of dhub wrote and that still counts. */
export interface OurRows {
  readonly contents: OurContents
  readonly urns: readonly string[]
}

/** What runs of dhub wrote to a server, as its list of runs tells. */
export async function readOurRows(client: DatahubClient, only?: string): Promise<OurRows> {
  const runs = (await client.runs()).filter(({ runId }) => isOurRun(runId) && (only ?? runId) === runId)
  const urns = new Set<string>()
  let isCutOff = false
  for (const { runId } of runs) {
    const rows = await client.runRows(runId)
    isCutOff ||= rows.length >= RUN_ROWS_MAX
    for (const row of rows) urns.add(row.urn)
  }
  const kinds = Map.groupBy([...urns].toSorted(), kindOf)
  return {
    urns: [...urns],
    contents: {
      runs: runs.map(({ runId, rows }) => ({ runId, aspects: rows })),
      kinds: Object.fromEntries([...kinds].map(([kind, some]) => [kind, some.length])),
      isCutOff,
    },
  }
}

/** The kind of entity that a URN names. */
export const kindOf = (urn: string): string => urn.split(':')[2] ?? ''
