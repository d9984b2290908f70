import type { Layout } from '../../core/dataset.ts'
import type { Domain } from '../../core/domain.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { openCopyConnection } from '../../postgres/copy.ts'
import { ExclusiveConnection } from '../../postgres/exclusive-connection.ts'
import { quoteIdentifier } from '../../postgres/quote.ts'
import type { Querying } from '../../postgres/session.ts'
import { hasLedger } from '../../runs/ledger-schema.ts'
import { readCurrentRun } from '../../runs/run-ledger.ts'
import type { RunRecord } from '../../runs/run-record.ts'
import { type Place, placesOf } from '../../sinks/postgres/place.ts'

/** One database of a site, held by its lock. */
export interface OpenPlace {
  readonly place: Place
  readonly connection: ExclusiveConnection
  /** What dhub has put there, whole or in part. */
  readonly run: RunRecord | undefined
}

/** All databases that hold a domain in one layout, held by their locks until it is disposed of. */
export interface Site extends AsyncDisposable {
  readonly layout: Layout
  readonly places: readonly OpenPlace[]
}

/** The run whose rows a database holds, if it has a ledger. */
export async function readRun(querying: Querying): Promise<RunRecord | undefined> {
  return (await hasLedger(querying)) ? await readCurrentRun(querying) : undefined
}

/**
 * Opens the databases of a layout, making those that are not there.
 *
 * @throws UserError when another dhub is at work in one of them
 */
export async function openSite(domain: Domain, layout: Layout, target: ConnectionTarget): Promise<Site> {
  const places = placesOf(domain, layout, target)
  if (layout === 'databases') await makeDatabases(target, places)
  const opened: OpenPlace[] = []
  const close = async () => {
    for (const { connection } of opened.toReversed()) await connection[Symbol.asyncDispose]()
  }
  try {
    for (const place of places) {
      const connection = await ExclusiveConnection.open(place.target)
      opened.push({ place, connection, run: undefined })
      opened[opened.length - 1] = { place, connection, run: await readRun(connection.current) }
    }
  } catch (error) {
    await close()
    throw error
  }
  return { layout, places: opened, [Symbol.asyncDispose]: close }
}

async function makeDatabases(target: ConnectionTarget, places: readonly Place[]): Promise<void> {
  await using connection = await openCopyConnection(target)
  const found = await connection.query<{ name: string }>('select datname as name from pg_database')
  const names = new Set(found.map(({ name }) => name))
  for (const { target: wanted } of places) {
    if (!names.has(wanted.database))
      await connection.script(`create database ${quoteIdentifier(wanted.database)}`)
  }
}
