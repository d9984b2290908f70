import { formatDay, parseDay } from '../core/calendar.ts'
import type { Layout } from '../core/dataset.ts'
import type { Querying } from '../postgres/session.ts'
import { ledgerDdl } from './ledger-schema.ts'
import type { RunPlan, RunRecord, RunStatus } from './run-record.ts'

interface RunRow {
  readonly id: number
  readonly status: RunStatus
  readonly domain: string
  readonly version: number
  readonly seed: number
  readonly as_of: string
  readonly scale: number
  readonly layout: Layout
  readonly asked_in: string
  readonly roots: Readonly<Record<string, number>>
  readonly schemas: readonly string[]
  readonly roots_per_unit: number
  readonly started: string
  readonly ended: string | null
  readonly error: string | null
}

const isoFormat = `'YYYY-MM-DD"T"HH24:MI:SS"Z"'`
const currentRunQuery = `
select run_id as id, status, domain, version, seed, as_of::text, scale, layout, asked_in, roots, schemas, roots_per_unit, error,
       to_char(started at time zone 'UTC', ${isoFormat}) as started,
       to_char(ended at time zone 'UTC', ${isoFormat}) as ended
from dhub.run where kind = 'seed' and status not in ('replaced', 'cleared') order by run_id desc limit 1`

/** The run whose rows the database holds, complete or not; undefined when it holds none. Needs a ledger. */
export async function readCurrentRun(querying: Querying): Promise<RunRecord | undefined> {
  const [row] = await querying.query<RunRow>(currentRunQuery)
  if (row === undefined) return undefined
  const { domain, version, seed, scale, roots, id, status, layout, schemas, started, ended, error } = row
  const asOf = parseDay(row.as_of) ?? 0
  const identity = { domain, version, seed, asOf, scale, roots }
  const { asked_in: askedIn, roots_per_unit: rootsPerUnit } = row
  return { id, askedIn, status, identity, layout, schemas, rootsPerUnit, started, ended, error }
}

/**
 * Makes the ledger where there is none and books a run that begins.
 *
 * @param askedIn the database that the command is connected to
 * @returns its number
 */
export async function beginRun(querying: Querying, plan: RunPlan, askedIn: string): Promise<number> {
  await querying.script(ledgerDdl)
  const { identity, layout, schemas, rootsPerUnit } = plan
  const [row] = await querying.query<{ id: number }>(
    `insert into dhub.run (kind, status, domain, version, seed, as_of, scale, layout, asked_in, roots, schemas, roots_per_unit)
     values ('seed', 'running', $1, $2, $3, $4::date, $5, $6, $7, $8::jsonb, $9::jsonb, $10) returning run_id as id`,
    [
      identity.domain,
      identity.version,
      identity.seed,
      formatDay(identity.asOf),
      identity.scale,
      layout,
      askedIn,
      JSON.stringify(identity.roots),
      JSON.stringify(schemas),
      rootsPerUnit,
    ],
  )
  return row?.id as number
}

/** Books that a run goes on. */
export async function continueRun(querying: Querying, run: number): Promise<void> {
  await querying.query(
    "update dhub.run set status = 'running', ended = null, error = null where run_id = $1",
    [run],
  )
}

/** Books how a run ended. */
export async function endRun(
  querying: Querying,
  run: number,
  status: Exclude<RunStatus, 'running'>,
  error: string | null = null,
): Promise<void> {
  await querying.query(
    'update dhub.run set status = $2, ended = clock_timestamp(), error = $3 where run_id = $1',
    [run, status, error],
  )
}
