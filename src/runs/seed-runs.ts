import { parseDay } from '../core/calendar.ts'
import type { Querying } from '../postgres/session.ts'
import { readRuns } from './read-runs.ts'
import type { NewRun } from './run-ledger.ts'
import type { LedgerRun, RunPlan, RunRecord, SeedRequestRecord } from './run-record.ts'

/** How a seed stands in the ledger before it begins. */
export function newSeedRun(
  plan: RunPlan,
  { askedIn, shards = 1 }: { askedIn: string; shards?: number },
): NewRun {
  const { identity, layout, schemas, rootsPerUnit } = plan
  const { domain, version, seed, asOf, scale, roots } = identity
  const request: SeedRequestRecord = { scale, layout, askedIn, roots, schemas, rootsPerUnit, shards }
  return { kind: 'seed', domain, version, seed, asOf, request }
}

/** The seed whose rows the database holds, complete or not; undefined when it holds none. */
export async function readCurrentRun(querying: Querying): Promise<RunRecord | undefined> {
  const runs = await readRuns(querying)
  const current = runs.find(
    ({ kind, status }) => kind === 'seed' && status !== 'replaced' && status !== 'cleared',
  )
  return current === undefined ? undefined : seedRunOf(current)
}

/** A run of kind `seed` with what its request says. */
export function seedRunOf(entry: LedgerRun): RunRecord {
  const { run: id, name, status, domain, version, seed, rateRowsPerSecond, started, ended, error } = entry
  const request = entry.request as unknown as Omit<SeedRequestRecord, 'shards'> & { readonly shards?: number }
  const { scale, roots, layout, schemas, rootsPerUnit, askedIn, shards = 1 } = request
  const identity = { domain, version, seed, asOf: parseDay(entry.asOf) ?? 0, scale, roots }
  const plan = { identity, layout, schemas, rootsPerUnit }
  return { ...plan, id, name, askedIn, shards, status, rateRowsPerSecond, started, ended, error }
}
