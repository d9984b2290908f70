import { performance } from 'node:perf_hooks'
import { listDatabases } from '../../postgres/catalog/list-databases.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { withDatabase } from '../../postgres/connection/connection-target.ts'
import { openSession } from '../../postgres/open-session.ts'
import { openScope } from './open-scope.ts'

/** How connecting to one database went. */
export type ConnectionTest = {
  readonly database: string
  readonly isConnected: boolean
  readonly version: string | undefined
  readonly connectMilliseconds: number | undefined
  /** One question and its answer, the middle of five. */
  readonly latencyMilliseconds: number | undefined
  readonly error: string | undefined
}

const roundTrips = 5

/**
 * Connects to every database of the server, or to the one that is named, and measures.
 *
 * @throws PostgresError when the server itself cannot be reached
 */
export async function testConnections(
  target: ConnectionTarget,
  name: string | undefined,
): Promise<readonly ConnectionTest[]> {
  const scope = await openScope(target, name, { readOnly: true })
  await using session = scope.session
  const names =
    name === undefined ? (await listDatabases(session)).map((entry) => entry.name) : [scope.target.database]
  const tests: ConnectionTest[] = []
  for (const database of names) tests.push(await testConnection(withDatabase(target, database)))
  return tests
}

async function testConnection(target: ConnectionTarget): Promise<ConnectionTest> {
  const { database } = target
  const started = performance.now()
  try {
    await using session = await openSession(target, { readOnly: true })
    const connectMilliseconds = performance.now() - started
    const [row] = await session.query<{ version: string }>(
      "select current_setting('server_version') as version",
    )
    const times: number[] = []
    for (let trip = 0; trip < roundTrips; trip += 1) {
      const sent = performance.now()
      await session.query('select 1')
      times.push(performance.now() - sent)
    }
    const latencyMilliseconds = times.toSorted((one, other) => one - other)[Math.floor(roundTrips / 2)]
    return {
      database,
      isConnected: true,
      version: row?.version,
      connectMilliseconds,
      latencyMilliseconds,
      error: undefined,
    }
  } catch (error) {
    return {
      database,
      isConnected: false,
      version: undefined,
      connectMilliseconds: undefined,
      latencyMilliseconds: undefined,
      error: error instanceof Error ? error.message : String(error),
    }
  }
}
