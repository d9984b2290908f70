import type { Querying } from '../postgres/session.ts'
import { readLedgerVersion } from './ledger-version.ts'
import type { LedgerRun, RunCommand, RunStatus } from './run-record.ts'

/** A row of `dhub.run` as JSON, in whatever form the ledger has; what version 1 held in columns is in `request` since. */
interface RunRow {
  readonly run_id: number
  readonly name?: string
  readonly kind: string
  readonly status: RunStatus
  readonly domain: string
  readonly version: number
  readonly seed: number
  readonly as_of: string
  readonly request?: Readonly<Record<string, unknown>>
  readonly command?: RunCommand | null
  readonly rate_rows_per_second?: number | null
  readonly metrics?: Readonly<Record<string, unknown>> | null
  readonly started: string
  readonly ended: string | null
  readonly error: string | null
  readonly [formerColumn: string]: unknown
}

/**
 * Every run of a ledger, the newest first. An older ledger is read as it is, and stays so.
 *
 * @throws UserError when a newer dhub has made it
 */
export async function readRuns(querying: Querying): Promise<readonly LedgerRun[]> {
  if ((await readLedgerVersion(querying)) === 0) return []
  const rows = await querying.query<{ run: RunRow }>(
    `select to_jsonb(r) || jsonb_build_object('started', ${isoTime('started')}, 'ended', ${isoTime('ended')}) as run
     from dhub.run r order by run_id desc`,
  )
  return rows.map(({ run }) => ledgerRun(run))
}

function ledgerRun(row: RunRow): LedgerRun {
  return {
    run: row.run_id,
    name: row.name ?? `${row.domain}-${row.run_id}`,
    kind: row.kind,
    status: row.status,
    domain: row.domain,
    version: row.version,
    seed: row.seed,
    asOf: row.as_of,
    request: row.request ?? formerRequest(row),
    command: row.command ?? null,
    rateRowsPerSecond: row.rate_rows_per_second ?? null,
    metrics: row.metrics ?? null,
    started: row.started,
    ended: row.ended,
    error: row.error,
  }
}

const formerRequest = ({ scale, layout, asked_in: askedIn, roots, schemas, ...rest }: RunRow) => {
  return { scale, layout, askedIn, roots, schemas, rootsPerUnit: rest.roots_per_unit }
}

const isoTime = (column: string) => `to_char(r.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
