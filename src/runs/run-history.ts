import { isLockedQuery } from '../postgres/database-locks.ts'
import type { Querying } from '../postgres/session.ts'
import { ledgerSchema } from './ledger-schema.ts'
import { readRuns } from './read-runs.ts'
import type { LedgerRun, RunStatus } from './run-record.ts'
import { arePaused, readShards } from './shard-ledger.ts'

/** A run as the ledger of one database tells it, and what it has booked there. */
export interface RunEntry extends Omit<LedgerRun, 'status' | 'domain' | 'version'> {
  /** `running` or `paused` only while somebody is at work on it. */
  readonly state: RunStatus
  readonly dataset: string
  readonly datasetVersion: number
  /** Units and tables that are booked, and their rows. */
  readonly slices: number
  readonly rows: number
}

const bookedQuery = `
select run_id as run, count(*) as slices, sum(rows)::bigint as rows from dhub.slice group by run_id`

/** Every run that the ledger knows, the newest first. A run that is booked as running and holds no lock has died. */
export async function readHistory(querying: Querying): Promise<readonly RunEntry[]> {
  const runs = await readRuns(querying)
  if (runs.length === 0) return []
  const [lock] = await querying.query<{ isLocked: boolean }>(isLockedQuery)
  const booked = await querying.query<{ run: number; slices: number; rows: number }>(bookedQuery)
  const entries: RunEntry[] = []
  for (const one of runs) {
    const { run, name, kind, status: _, domain, version, ...rest } = one
    const { slices = 0, rows = 0 } = booked.find((line) => line.run === run) ?? {}
    const state = await stateOf(querying, one, lock?.isLocked === true)
    entries.push({ run, name, kind, state, dataset: domain, datasetVersion: version, ...rest, slices, rows })
  }
  return entries
}

/** A run in shards pauses when all of those do that are at work. */
async function stateOf(
  querying: Querying,
  { run, status, request }: LedgerRun,
  isLocked: boolean,
): Promise<RunStatus> {
  if (status !== 'running' && status !== 'paused') return status
  if (!isLocked) return 'interrupted'
  if (request.shards === undefined || request.shards === 1) return status
  return arePaused(await readShards(querying, run)) ? 'paused' : status
}

/** Takes a run out of the ledger, and the ledger out of the database with its last run. Inside a transaction. */
export async function deleteRun(querying: Querying, name: string): Promise<void> {
  const run = (await readRuns(querying)).find((one) => one.name === name)
  if (run !== undefined) await querying.query('delete from dhub.run where run_id = $1', [run.run])
  const [left] = await querying.query('select 1 from dhub.run limit 1')
  if (left === undefined) await querying.script(dropLedgerSql)
}

/** What others have built on the ledger keeps it there. */
const dropLedgerSql = `do $$ begin
  drop view ${ledgerSchema}.dataset;
  drop table if exists ${ledgerSchema}.run_input, ${ledgerSchema}.shard, ${ledgerSchema}.slice, ${ledgerSchema}.run, ${ledgerSchema}.ledger_version;
  drop schema ${ledgerSchema};
exception when dependent_objects_still_exist then null; end $$`
