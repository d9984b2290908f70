import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ConnectionTarget } from '../../src/postgres/connection/connection-target.ts'
import { ensureEmbeddedServer } from '../../src/postgres/embedded/embedded-server.ts'
import { readPostmasterFile } from '../../src/postgres/embedded/postmaster-file.ts'
import type { ServerBinaries } from '../../src/postgres/embedded/server-binaries.ts'
import { serverPaths } from '../../src/postgres/embedded/server-paths.ts'
import { stopServer } from '../../src/postgres/embedded/stop-server.ts'
import { openSession } from '../../src/postgres/open-session.ts'
import { quoteIdentifier } from '../../src/postgres/quote.ts'
import type { Session } from '../../src/postgres/session.ts'

/** What the server says of itself, for the report. */
export interface ServerFacts {
  readonly version: string
  readonly collation: string
  readonly settings: Readonly<Record<string, string>>
}

const reported = [
  'shared_buffers',
  'maintenance_work_mem',
  'work_mem',
  'max_wal_size',
  'wal_level',
  'fsync',
  'synchronous_commit',
  'jit',
  'max_parallel_maintenance_workers',
]

/** A Postgres of the benchmark's own, with the settings of the embedded server, gone when disposed of. */
export class BenchServer implements AsyncDisposable {
  /** A folder that every account may enter, for dumps and files. */
  readonly folder: string
  readonly processNumber: number
  readonly #target: ConnectionTarget

  private constructor(folder: string, target: ConnectionTarget, processNumber: number) {
    this.folder = folder
    this.processNumber = processNumber
    this.#target = target
  }

  /** Starts one from the given programs, or from those that dhub brings. */
  static async start(programs: ServerBinaries | undefined): Promise<BenchServer> {
    const folder = await mkdtemp(join(tmpdir(), 'dhub-bench-'))
    await chmod(folder, 0o755)
    try {
      const { target } = await ensureEmbeddedServer(folder, programs)
      const file = await readPostmasterFile(serverPaths(folder).data)
      const server = new BenchServer(folder, target, file?.processNumber ?? 0)
      server.#endOnSignals()
      await server.on('postgres', (session) =>
        session.script('create extension if not exists pg_stat_statements'),
      )
      return server
    } catch (error) {
      await rm(folder, { recursive: true, force: true })
      throw error
    }
  }

  /** Where a database of the server is found. */
  target(database: string): ConnectionTarget {
    return { ...this.#target, database }
  }

  url(database: string): string {
    const { host, port, user, password = '' } = this.#target
    return `postgresql://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${host}:${port}/${database}`
  }

  /** The variables by which Postgres' own clients find a database, in sessions set as dhub sets its own. */
  clientEnvironment(database: string): Record<string, string> {
    const { host, port, user, password = '' } = this.#target
    return {
      PGHOST: host,
      PGPORT: String(port),
      PGUSER: user,
      PGPASSWORD: password,
      PGDATABASE: database,
      PGOPTIONS: '-c synchronous_commit=off -c maintenance_work_mem=256MB -c client_min_messages=warning',
    }
  }

  /** Works on a database in a session of its own. */
  async on<Result>(database: string, work: (session: Session) => Promise<Result>): Promise<Result> {
    await using session = await openSession(this.target(database))
    return await work(session)
  }

  /** Makes a database anew, and leaves the server nothing to write of what was before. */
  async makeDatabase(name: string, template = 'template1'): Promise<void> {
    await this.dropDatabase(name)
    await this.on('postgres', async (session) => {
      await session.query(`create database ${quoteIdentifier(name)} template ${quoteIdentifier(template)}`)
      await session.query('checkpoint')
    })
  }

  async dropDatabase(name: string): Promise<void> {
    await this.on('postgres', (session) =>
      session.query(`drop database if exists ${quoteIdentifier(name)} with (force)`),
    )
  }

  async facts(): Promise<ServerFacts> {
    return await this.on('postgres', async (session) => {
      const [about] = await session.query<{ version: string; collation: string }>(
        "select current_setting('server_version') as version, datcollate as collation from pg_database where datname = 'template1'",
      )
      const settings = await session.query<{ name: string; value: string }>(
        'select name, current_setting(name) as value from pg_settings where name in (select json_array_elements_text($1::json)) order by name',
        [JSON.stringify(reported)],
      )
      const values = Object.fromEntries(settings.map(({ name, value }) => [name, value]))
      return { version: about?.version ?? '', collation: about?.collation ?? '', settings: values }
    })
  }

  /** The server outlives the process that starts it; who stops the benchmark stops the server too. */
  #endOnSignals(): void {
    const end = () => void this[Symbol.asyncDispose]().finally(() => process.exit(130))
    process.once('SIGINT', end).once('SIGTERM', end)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await stopServer(serverPaths(this.folder))
    await rm(this.folder, { recursive: true, force: true })
  }
}
