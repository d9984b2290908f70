import { formatDay } from '../core/calendar.ts'
import type { Querying } from '../postgres/session.ts'
import { migrateLedger } from './ledger-version.ts'
import { readRuns } from './read-runs.ts'
import type { EndStatus, RunStatus } from './run-record.ts'

/** A run that begins. */
export interface NewRun {
  readonly kind: string
  /** `<domain>-<number>` when left out. */
  readonly name?: string | undefined
  readonly domain: string
  readonly version: number
  readonly seed: number
  /** Days since 1970-01-01. */
  readonly asOf: number
  /** What was asked for, in the words of the kind: plain JSON without secrets. */
  readonly request: object
  readonly rateRowsPerSecond?: number | null | undefined
}

/** How a run ended. */
export interface RunEnd {
  readonly status: EndStatus
  readonly error?: string | null
  /** The run in figures. */
  readonly metrics?: object | undefined
}

/**
 * Makes the ledger where there is none, brings an older one to today's form, and books a run that begins. To be called
 * inside a transaction.
 *
 * @returns its number
 */
export async function beginRun(querying: Querying, run: NewRun): Promise<number> {
  await migrateLedger(querying)
  const [row] = await querying.query<{ id: number }>(
    `insert into dhub.run (kind, name, status, domain, version, seed, as_of, request, rate_rows_per_second)
     values ($1, $2, 'running', $3, $4, $5, $6::date, $7::jsonb, $8) returning run_id as id`,
    [
      run.kind,
      run.name ?? (await freeRunName([querying], run.domain)),
      run.domain,
      run.version,
      run.seed,
      formatDay(run.asOf),
      JSON.stringify(run.request),
      run.rateRowsPerSecond ?? null,
    ],
  )
  return row?.id as number
}

/** Books that a run goes on; what it had been told before is forgotten. To be called inside a transaction. */
export async function continueRun(
  querying: Querying,
  run: number,
  rateRowsPerSecond?: number | null,
): Promise<void> {
  await migrateLedger(querying)
  await querying.query(
    `update dhub.run set status = 'running', ended = null, error = null, command = null,
       rate_rows_per_second = case when $2::boolean then $3::double precision else rate_rows_per_second end
     where run_id = $1`,
    [run, rateRowsPerSecond !== undefined, rateRowsPerSecond ?? null],
  )
}

/** What is booked of a run; undefined when it is not booked any more. */
export async function readRunStatus(querying: Querying, run: number): Promise<RunStatus | undefined> {
  const [row] = await querying.query<{ status: RunStatus }>('select status from dhub.run where run_id = $1', [
    run,
  ])
  return row?.status
}

/** Books how a run ended. */
export async function endRun(
  querying: Querying,
  run: number,
  { status, error = null, metrics }: RunEnd,
): Promise<void> {
  await querying.query(
    `update dhub.run set status = $2, ended = clock_timestamp(), error = $3,
       metrics = coalesce($4::jsonb, metrics) where run_id = $1`,
    [run, status, error, metrics === undefined ? null : JSON.stringify(metrics)],
  )
}

/**
 * The name of a run that nobody has named: what its rows come from, and the first number that is free.
 *
 * @param queryings every database that the run is booked in, so that it has one name
 */
export async function freeRunName(queryings: readonly Querying[], domain: string): Promise<string> {
  const known = await Promise.all(queryings.map(readRuns))
  const names = new Set(known.flat().map(({ name }) => name))
  let number = known.flat().reduce((most, { run }) => Math.max(most, run), 0) + 1
  while (names.has(`${domain}-${number}`)) number++
  return `${domain}-${number}`
}
