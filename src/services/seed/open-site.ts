import type { Layout } from '../../core/dataset.ts'
import type { Domain } from '../../core/domain.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { openCopyConnection } from '../../postgres/copy.ts'
import { releaseSql, takeSql, turnLock } from '../../postgres/database-locks.ts'
import { ExclusiveConnection, type HoldOptions } from '../../postgres/exclusive-connection.ts'
import { PostgresError } from '../../postgres/postgres-error.ts'
import { quoteIdentifier } from '../../postgres/quote.ts'
import type { Querying } from '../../postgres/session.ts'
import type { RunRecord } from '../../runs/run-record.ts'
import { readCurrentRun } from '../../runs/seed-runs.ts'
import { type Place, placesOf } from '../../sinks/postgres/place.ts'

/** One database of a site, held by its lock. */
export interface OpenPlace {
  readonly place: Place
  readonly connection: ExclusiveConnection
  /** What dhub has put there, whole or in part. */
  readonly run: RunRecord | undefined
}

/** The databases that hold a domain in one layout, as far as they are there, held by their locks. */
export interface Site extends AsyncDisposable {
  readonly layout: Layout
  readonly places: readonly OpenPlace[]
}

/**
 * Opens those databases of a layout that are there.
 *
 * @throws UserError when another dhub is at work in one of them
 */
export async function openSite(
  domain: Domain,
  layout: Layout,
  target: ConnectionTarget,
  options: HoldOptions = {},
): Promise<Site> {
  const opened: OpenPlace[] = []
  const close = async () => {
    await Promise.all(opened.map(({ connection }) => connection[Symbol.asyncDispose]()))
  }
  try {
    for (const place of await presentPlaces(placesOf(domain, layout, target), target)) {
      const connection = await ExclusiveConnection.open(place.target, options)
      opened.push({ place, connection, run: undefined })
      if (options.shard !== undefined) await connection.current.query(takeSql(turnLock))
      opened[opened.length - 1] = { place, connection, run: await readCurrentRun(connection.current) }
    }
  } catch (error) {
    await close()
    throw error
  }
  return { layout, places: opened, [Symbol.asyncDispose]: close }
}

/** Lets the next shard begin, once this one has made ready. */
export async function endTurn(site: Site): Promise<void> {
  for (const { connection } of site.places) await connection.current.query(releaseSql(turnLock))
}

/** Makes the databases for the given schemas that are not there. @returns whether there were any to make */
export async function makeDatabases(
  domain: Domain,
  plan: { readonly layout: Layout; readonly schemas: readonly string[] },
  target: ConnectionTarget,
): Promise<boolean> {
  if (plan.layout === 'schemas') return false
  await using connection = await openCopyConnection(target)
  const names = await databaseNames(connection)
  const missing = placesOf(domain, plan.layout, target)
    .filter(({ schemas }) => schemas.some(({ name }) => plan.schemas.includes(name)))
    .map((place) => place.target.database)
    .filter((name) => !names.has(name))
  for (const name of missing) {
    // Another shard may be making it at this moment.
    await connection.script(`create database ${quoteIdentifier(name)}`).catch((error: unknown) => {
      if (!isThereAlready(error)) throw error
    })
  }
  return missing.length > 0
}

/** The places whose databases are there; the target's own is, or connecting says what is wrong. */
async function presentPlaces(places: readonly Place[], target: ConnectionTarget): Promise<readonly Place[]> {
  if (places.every((place) => place.target.database === target.database)) return places
  await using connection = await openCopyConnection(target)
  const names = await databaseNames(connection)
  return places.filter((place) => names.has(place.target.database))
}

function isThereAlready(error: unknown): boolean {
  return error instanceof PostgresError && (error.code === '42P04' || error.code === '23505')
}

async function databaseNames(querying: Querying): Promise<ReadonlySet<string>> {
  const found = await querying.query<{ name: string }>('select datname as name from pg_database')
  return new Set(found.map(({ name }) => name))
}
