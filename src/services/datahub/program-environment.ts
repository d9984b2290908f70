import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import type { ServerSettings } from './server-settings.ts'

/** Variables of a process. */
export type Variables = Readonly<Record<string, string | undefined>>

/**
 * What the `datahub` command finds in its environment: the variables that recipes name, filled from the database and
 * the server that dhub uses itself. DataHub's telemetry stays off unless it was turned on.
 */
export function programEnvironment(
  base: Variables,
  target: ConnectionTarget,
  server: ServerSettings,
): Variables {
  return {
    DATAHUB_TELEMETRY_ENABLED: 'false',
    ...base,
    POSTGRES_HOST: target.host,
    POSTGRES_PORT: String(target.port),
    POSTGRES_USER: target.user,
    POSTGRES_PASSWORD: target.password ?? '',
    POSTGRES_DB: target.database,
    PGSSLMODE: target.ssl.mode,
    ...(target.ssl.rootCertificatePath === undefined
      ? {}
      : { PGSSLROOTCERT: target.ssl.rootCertificatePath }),
    ...(target.ssl.certificatePath === undefined ? {} : { PGSSLCERT: target.ssl.certificatePath }),
    ...(target.ssl.keyPath === undefined ? {} : { PGSSLKEY: target.ssl.keyPath }),
    DATAHUB_GMS_URL: server.url,
    DATAHUB_GMS_TOKEN: server.token ?? '',
  }
}

/** What must not be shown of an environment. */
export function secretsIn(environment: Variables): readonly string[] {
  const names = ['POSTGRES_PASSWORD', 'DATAHUB_GMS_TOKEN', 'DATABASE_URL', 'PGPASSWORD']
  return names
    .map((name) => environment[name])
    .filter((value) => value !== undefined && value !== '') as string[]
}
