import { isLockedQuery } from '../postgres/exclusive-connection.ts'
import type { Querying } from '../postgres/session.ts'
import { hasLedger } from './ledger-schema.ts'
import type { RunStatus } from './run-record.ts'

/** A run as the ledger of one database tells it. */
export interface RunEntry {
  readonly run: number
  readonly kind: string
  /** `running` only while somebody is at work on it. */
  readonly state: RunStatus
  readonly dataset: string
  readonly datasetVersion: number
  readonly seed: number
  readonly asOf: string
  readonly scale: number
  readonly layout: string
  /** ISO 8601, UTC. */
  readonly started: string
  readonly ended: string | null
  readonly error: string | null
  /** Units and tables that are booked, and their rows. */
  readonly slices: number
  readonly rows: number
}

const isoFormat = `'YYYY-MM-DD"T"HH24:MI:SS"Z"'`
const historyQuery = `
select r.run_id as run, r.kind, r.status as state, r.domain as dataset, r.version as "datasetVersion", r.seed,
       r.as_of::text as "asOf", r.scale, r.layout, r.error,
       to_char(r.started at time zone 'UTC', ${isoFormat}) as started,
       to_char(r.ended at time zone 'UTC', ${isoFormat}) as ended,
       (select count(*) from dhub.slice s where s.run_id = r.run_id) as slices,
       (select coalesce(sum(s.rows), 0)::bigint from dhub.slice s where s.run_id = r.run_id) as rows
from dhub.run r order by r.run_id desc`

/** Every run that the ledger knows, the newest first. A run that is booked as running and holds no lock has died. */
export async function readHistory(querying: Querying): Promise<readonly RunEntry[]> {
  if (!(await hasLedger(querying))) return []
  const [lock] = await querying.query<{ isLocked: boolean }>(isLockedQuery)
  const entries = await querying.query<RunEntry>(historyQuery)
  const stateOf = ({ state }: RunEntry): RunStatus =>
    state === 'running' && lock?.isLocked !== true ? 'interrupted' : state
  return entries.map((entry) => ({ ...entry, state: stateOf(entry) }))
}

/** Takes a run out of the ledger. */
export async function deleteRun(querying: Querying, run: number): Promise<void> {
  await querying.query('delete from dhub.run where run_id = $1', [run])
}
