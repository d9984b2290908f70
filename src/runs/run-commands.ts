import type { Querying } from '../postgres/session.ts'
import type { RunCommand } from './run-record.ts'

/** Tells a run what to do next; null takes back what it was told. */
export async function commandRun(querying: Querying, run: number, command: RunCommand | null): Promise<void> {
  await querying.query('update dhub.run set command = $2 where run_id = $1', [run, command])
}

/** Sets how many rows per second a run may write, all its shards together; null for as many as it can. */
export async function setRate(
  querying: Querying,
  run: number,
  rateRowsPerSecond: number | null,
): Promise<void> {
  await querying.query('update dhub.run set rate_rows_per_second = $2::double precision where run_id = $1', [
    run,
    rateRowsPerSecond,
  ])
}
