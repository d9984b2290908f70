import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ConnectionTarget, noTls } from '../../src/postgres/connection/connection-target.ts'
import { ensureEmbeddedServer } from '../../src/postgres/embedded/embedded-server.ts'
import { programsIn, type ServerBinaries } from '../../src/postgres/embedded/server-binaries.ts'
import { serverPaths } from '../../src/postgres/embedded/server-paths.ts'
import { stopServer } from '../../src/postgres/embedded/stop-server.ts'

/** A server that a run of tests has for itself. */
export type TestServer = { readonly target: ConnectionTarget; readonly stop: () => Promise<void> }

/**
 * Starts the server that the tests run on. `DHUB_TEST_SERVER` chooses: `embedded` (the default), `system` for the
 * Postgres that the machine has, `container` for testcontainers with the image of `POSTGRES_VERSION`.
 */
export async function startTestServer(): Promise<TestServer> {
  const choice = process.env.DHUB_TEST_SERVER ?? 'embedded'
  if (choice === 'embedded') return await startInTemporaryHome(undefined)
  if (choice === 'container') return await startContainer()
  if (choice !== 'system')
    throw new Error(`DHUB_TEST_SERVER is ${choice}; expected embedded, system or container`)
  const programs = findSystemPrograms()
  if (programs === undefined)
    throw new Error('DHUB_TEST_SERVER is system, but no Postgres server is installed')
  return await startInTemporaryHome(programs)
}

/** A folder that every account may enter, for a server of its own. */
export async function temporaryHome(): Promise<string> {
  const home = await mkdtemp(path.join(tmpdir(), 'dhub-test-'))
  await chmod(home, 0o755)
  return home
}

/** Stops the server of a temporary folder, if one runs, and removes the folder. */
export async function removeTemporaryHome(home: string): Promise<void> {
  await stopServer(serverPaths(home))
  await rm(home, { recursive: true, force: true })
}

/** The newest Postgres that the machine has, where Debian and its like put it or on the path. */
export function findSystemPrograms(): ServerBinaries | undefined {
  const folder = ['18', '17', '16', '15'].map((major) => `/usr/lib/postgresql/${major}/bin`).find(existsSync)
  if (folder === undefined) return undefined
  const version = execFileSync(path.join(folder, 'postgres'), ['--version'], { encoding: 'utf8' })
  return programsIn(folder, /(\d+\.\d+)/.exec(version)?.[1] ?? '15.0')
}

/** A server of the given programs, by default those that dhub brings, in a folder that goes when it stops. */
export async function startInTemporaryHome(programs: ServerBinaries | undefined): Promise<TestServer> {
  const home = await temporaryHome()
  const { target } = await ensureEmbeddedServer(home, programs)
  return { target, stop: () => removeTemporaryHome(home) }
}

/** Postgres in a container, with the image of `POSTGRES_VERSION`. */
export async function startContainer(): Promise<TestServer> {
  const { PostgreSqlContainer } = await import('@testcontainers/postgresql')
  const image = `postgres:${process.env.POSTGRES_VERSION ?? '18'}-alpine`
  const container = await new PostgreSqlContainer(image).withDatabase('bank').start()
  return {
    target: Object.freeze({
      host: container.getHost(),
      port: container.getPort(),
      user: container.getUsername(),
      password: container.getPassword(),
      database: container.getDatabase(),
      ssl: noTls,
      source: '--database-url',
    }),
    stop: async () => {
      await container.stop()
    },
  }
}
