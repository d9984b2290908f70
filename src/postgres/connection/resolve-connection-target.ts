import { type ConnectionTarget } from './connection-target.ts'
import { parseConnectionUrl, readPort } from './parse-connection-url.ts'
import { readTlsSettings, type TlsWords } from './tls-settings.ts'

/** The variables that say where to connect, by their names; an empty one counts as not set. */
export type ConnectionVariables = {
  readonly [name in
    | 'DATABASE_URL'
    | 'POSTGRES_HOST'
    | 'POSTGRES_PORT'
    | 'POSTGRES_USER'
    | 'POSTGRES_PASSWORD'
    | 'POSTGRES_DB'
    | 'PGSSLMODE'
    | 'PGSSLROOTCERT'
    | 'PGSSLCERT'
    | 'PGSSLKEY']?: string | undefined
}

/** The database that dhub makes and uses where nobody names another. */
export const defaultDatabase = 'bank'

/**
 * Where to connect: the flag, else `DATABASE_URL`, else the `POSTGRES_*` variables.
 *
 * @returns undefined when nobody named a server, which means the embedded one
 * @throws UserError when what was given cannot be read
 */
export function resolveConnectionTarget(
  urlFlag: string | undefined,
  variables: ConnectionVariables,
): ConnectionTarget | undefined {
  const tls: TlsWords = {
    mode: variables.PGSSLMODE || undefined,
    rootCertificate: variables.PGSSLROOTCERT || undefined,
    certificate: variables.PGSSLCERT || undefined,
    key: variables.PGSSLKEY || undefined,
  }
  if (urlFlag !== undefined) return parseConnectionUrl(urlFlag, '--database-url', tls)
  if (variables.DATABASE_URL) return parseConnectionUrl(variables.DATABASE_URL, 'DATABASE_URL', tls)
  return readPostgresVariables(variables, tls)
}

function readPostgresVariables(variables: ConnectionVariables, tls: TlsWords): ConnectionTarget | undefined {
  const { POSTGRES_HOST, POSTGRES_PORT, POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB } = variables
  const isNamed = [POSTGRES_HOST, POSTGRES_PORT, POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB].some(Boolean)
  if (!isNamed) return undefined
  return Object.freeze({
    host: POSTGRES_HOST || 'localhost',
    port: readPort(POSTGRES_PORT || '5432', 'POSTGRES_PORT'),
    user: POSTGRES_USER || 'postgres',
    password: POSTGRES_PASSWORD || undefined,
    database: POSTGRES_DB || defaultDatabase,
    ssl: readTlsSettings(tls, 'PGSSLMODE'),
    source: 'POSTGRES_*',
  })
}
