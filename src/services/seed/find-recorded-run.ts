import type { Layout } from '../../core/dataset.ts'
import type { Domain } from '../../core/domain.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { openCopyConnection } from '../../postgres/copy.ts'
import { PostgresError } from '../../postgres/postgres-error.ts'
import type { RunRecord } from '../../runs/run-record.ts'
import { readCurrentRun } from '../../runs/seed-runs.ts'
import { placesOf } from '../../sinks/postgres/place.ts'

/**
 * The run that a server holds: in the database itself, or else in the databases that the layout `databases` has made
 * for it. Changes nothing.
 *
 * @param layout looks only there when given
 */
export async function findRecordedRun(
  domain: Domain,
  target: ConnectionTarget,
  layout?: Layout,
): Promise<RunRecord | undefined> {
  await using connection = await openCopyConnection(target)
  if (layout !== 'databases') {
    const run = await readCurrentRun(connection)
    if (run !== undefined || layout === 'schemas') return run
  }
  const places = placesOf(domain, 'databases', target)
  const found = await connection.query<{ name: string }>('select datname as name from pg_database')
  const names = new Set(found.map(({ name }) => name))
  for (const place of places) {
    if (!names.has(place.target.database)) continue
    const run = await readIfThere(place.target)
    // Unasked, only what was made from this very database: others on the server may have a bank of their own.
    if (run !== undefined && (layout === 'databases' || run.askedIn === target.database)) return run
  }
  return undefined
}

/** The run of a database that may have been dropped since it was looked for. */
async function readIfThere(target: ConnectionTarget): Promise<RunRecord | undefined> {
  try {
    await using connection = await openCopyConnection(target)
    return await readCurrentRun(connection)
  } catch (error) {
    if (error instanceof PostgresError && error.code === '3D000') return undefined
    throw error
  }
}
