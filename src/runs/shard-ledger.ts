import { shardsAtWorkSql } from '../postgres/database-locks.ts'
import type { Querying } from '../postgres/session.ts'
import { readLedgerVersion } from './ledger-version.ts'
import type { EndStatus, RunStatus } from './run-record.ts'

/** A part of a run as the ledger tells it. */
export interface ShardEntry {
  /** From 1. */
  readonly shard: number
  /** `running` or `paused` only while somebody is at work on it. */
  readonly state: RunStatus
  /** ISO 8601, UTC. */
  readonly started: string
  readonly ended: string | null
  readonly error: string | null
}

/** The form of the ledger that has shards. */
const SHARDS_SINCE = 2

/** Books that a shard begins, or goes on. */
export async function beginShard(querying: Querying, run: number, shard: number): Promise<void> {
  await querying.query(
    `insert into dhub.shard (run_id, shard, status) values ($1, $2, 'running')
     on conflict (run_id, shard) do update set status = 'running', started = now(), ended = null, error = null`,
    [run, shard],
  )
}

/** Books how a shard ended. @returns how many shards of the run are complete by then */
export async function endShard(
  querying: Querying,
  run: number,
  shard: number,
  { status, error = null }: { readonly status: EndStatus; readonly error?: string | null },
): Promise<number> {
  await querying.query(
    'update dhub.shard set status = $3, ended = clock_timestamp(), error = $4 where run_id = $1 and shard = $2',
    [run, shard, status, error],
  )
  const [row] = await querying.query<{ complete: number }>(
    "select count(*) as complete from dhub.shard where run_id = $1 and status = 'complete'",
    [run],
  )
  return row?.complete ?? 0
}

/** The shards of a run that have begun, in order. */
export async function readShards(querying: Querying, run: number): Promise<readonly ShardEntry[]> {
  if ((await readLedgerVersion(querying)) < SHARDS_SINCE) return []
  return await querying.query<ShardEntry>(
    `select shard, error,
       case when status in ('running', 'paused') and shard not in (${shardsAtWorkSql}) then 'interrupted' else status end as state,
       to_char(started at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as started,
       to_char(ended at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as ended
     from dhub.shard where run_id = $1 order by shard`,
    [run],
  )
}

/** Whether another shard than this one is at work in the database. */
export async function hasOtherShards(querying: Querying, shard: number): Promise<boolean> {
  const [row] = await querying.query<{ found: boolean }>(
    `select exists (select 1 from (${shardsAtWorkSql}) s where shard <> $1) as found`,
    [shard],
  )
  return row?.found === true
}

/** Whether some shards are at work, and all of those are paused. */
export function arePaused(shards: readonly { readonly state: string }[]): boolean {
  const atWork = shards.filter(({ state }) => state === 'running' || state === 'paused')
  return atWork.length > 0 && atWork.every(({ state }) => state === 'paused')
}
