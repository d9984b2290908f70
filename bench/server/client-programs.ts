import { execFileSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { programsIn, type ServerBinaries } from '../../src/postgres/embedded/server-binaries.ts'

/** The Postgres clients that a user of this machine has, and the server of the same version. */
export interface ClientPrograms {
  readonly version: string
  readonly psql: string
  readonly pgDump: string
  readonly pgRestore: string
  readonly vacuumDb: string
  readonly server: ServerBinaries
}

const suffix = process.platform === 'win32' ? '.exe' : ''
const clients = ['psql', 'pg_dump', 'pg_restore', 'vacuumdb'] as const

/** Finds the clients on the PATH and a server beside them or where systems put it; else says what is absent. */
export function findClientPrograms(): ClientPrograms | { readonly absent: string } {
  const paths = clients.map(onPath)
  const missing = clients.find((_, position) => paths[position] === undefined)
  if (missing !== undefined) return { absent: `no ${missing} on the PATH` }
  const [psql, pgDump, pgRestore, vacuumDb] = paths as [string, string, string, string]
  const version = versionOf(pgDump)
  const folder = serverFolders(pgDump, version.split('.')[0] ?? '').find(
    (candidate) => hasServer(candidate) && versionOf(join(candidate, `postgres${suffix}`)) === version,
  )
  if (folder === undefined) return { absent: `no server of version ${version}, that of pg_dump on the PATH` }
  return { version, psql, pgDump, pgRestore, vacuumDb, server: programsIn(folder, version) }
}

/** Where the server may lie that belongs to a client: beside it, or where the usual packages put it. */
function serverFolders(client: string, major: string): readonly string[] {
  return [
    dirname(realpathSync(client)),
    ...configuredFolder(),
    `/usr/lib/postgresql/${major}/bin`,
    `/usr/lib64/postgresql/${major}/bin`,
    `/usr/pgsql-${major}/bin`,
    `/usr/local/pgsql/bin`,
    `/opt/homebrew/opt/postgresql@${major}/bin`,
    `/usr/local/opt/postgresql@${major}/bin`,
    `/Applications/Postgres.app/Contents/Versions/${major}/bin`,
    `C:/Program Files/PostgreSQL/${major}/bin`,
  ]
}

function configuredFolder(): readonly string[] {
  const program = onPath('pg_config')
  return program === undefined ? [] : [execFileSync(program, ['--bindir'], { encoding: 'utf8' }).trim()]
}

const hasServer = (folder: string) =>
  existsSync(join(folder, `postgres${suffix}`)) && existsSync(join(folder, `initdb${suffix}`))

function onPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, name + suffix)).find(existsSync)
}

function versionOf(program: string): string {
  const text = execFileSync(program, ['--version'], { encoding: 'utf8' })
  return /(\d+(?:\.\d+)*)/.exec(text)?.[1] ?? text.trim()
}
