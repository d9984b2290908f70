import type { Domain } from '../../core/domain.ts'
import { qualifiedName } from '../../core/table.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { openCopyConnection } from '../../postgres/copy.ts'
import type { Querying } from '../../postgres/session.ts'
import type { RunRecord } from '../../runs/run-record.ts'
import { readCurrentRun } from '../../runs/seed-runs.ts'
import { SliceLedger } from '../../runs/slice-ledger.ts'
import { type Place, placesOf } from '../../sinks/postgres/place.ts'
import type { VersionDifference } from './version-difference.ts'

/** Compares the version and the tables that a ledger has booked with those of the domain; undefined when they agree. */
export async function compareVersion(
  querying: Querying,
  domain: Domain,
  place: Place,
  run: RunRecord,
): Promise<VersionDifference | undefined> {
  const booked = await new SliceLedger(run.id).tables(querying)
  const found = new Set(booked.map(({ table }) => table))
  const known = new Set(place.tables.map(qualifiedName))
  const begun = new Set(booked.map(({ phase, root }) => `${phase} ${root}`))
  const isComplete = run.status === 'complete'
  const expected = domain.phases.flatMap(({ name, tables }) =>
    tables
      .filter(({ schema }) => run.schemas.includes(schema))
      // What an unfinished run has not come to yet is not missing.
      .filter(({ root }) => isComplete || begun.has(`${name} ${root}`))
      .map(qualifiedName),
  )
  const missing = expected.filter((name) => known.has(name) && !found.has(name))
  const unknown = [...found].filter((name) => !known.has(name)).toSorted()
  const [foundVersion, expectedVersion] = [run.identity.version, domain.version]
  if (foundVersion === expectedVersion && missing.length === 0 && unknown.length === 0) return undefined
  return { foundVersion, expectedVersion, missing, unknown }
}

/**
 * The same for all databases that hold the run.
 *
 * @param run as one of them has it
 */
export async function compareSite(
  domain: Domain,
  run: RunRecord,
  target: ConnectionTarget,
): Promise<VersionDifference | undefined> {
  const found: VersionDifference[] = []
  for (const place of placesOf(domain, run.layout, target)) {
    if (!place.schemas.some(({ name }) => run.schemas.includes(name))) continue
    await using connection = await openCopyConnection(place.target)
    const own = await readCurrentRun(connection)
    const difference = own === undefined ? undefined : await compareVersion(connection, domain, place, own)
    if (difference !== undefined) found.push(difference)
  }
  const [first] = found
  if (first === undefined) return undefined
  const missing = found.flatMap((one) => one.missing)
  return { ...first, missing, unknown: found.flatMap(({ unknown }) => unknown) }
}
