import type { DatahubConfig } from '../../config.ts'
import { UserError } from '../../core/errors.ts'

/** Where the DataHub server is and what opens it. Holds a secret: never print it whole. */
export interface ServerSettings {
  /** Without a slash at the end. */
  readonly url: string
  readonly token: string | undefined
  /** Who named the server. */
  readonly source: '--server' | 'DATAHUB_GMS_URL' | 'DATAHUB_GMS_HOST' | 'default'
}

/** What the command line says of the server. */
export interface ServerFlags {
  readonly server?: string | undefined
  readonly token?: string | undefined
}

const defaultPort = '8080'

/**
 * The server that the flags name, else the variables: a whole address before host and port, and this machine last.
 *
 * @throws UserError where the address is none
 */
export function serverSettings(flags: ServerFlags, config: DatahubConfig): ServerSettings {
  const { url, source } = namedAddress(flags, config)
  return Object.freeze({
    url: checkedAddress(url, source),
    token: flags.token ?? config.DATAHUB_GMS_TOKEN,
    source,
  })
}

function namedAddress(
  { server }: ServerFlags,
  { DATAHUB_GMS_URL: url, DATAHUB_GMS_HOST: host, DATAHUB_GMS_PORT: port }: DatahubConfig,
): Pick<ServerSettings, 'url' | 'source'> {
  if (server !== undefined) return { url: server, source: '--server' }
  if (url !== undefined) return { url, source: 'DATAHUB_GMS_URL' }
  if (host === undefined && port === undefined)
    return { url: `http://localhost:${defaultPort}`, source: 'default' }
  // Some write the scheme into the variable of the host.
  const address = /^https?:\/\//.test(host ?? '') ? host : `http://${host ?? 'localhost'}`
  return { url: `${address}:${port ?? defaultPort}`, source: 'DATAHUB_GMS_HOST' }
}

function checkedAddress(address: string, source: ServerSettings['source']): string {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const isPlain = url !== undefined && url.username === '' && url.password === '' && url.search === ''
  if (isPlain && (url.protocol === 'http:' || url.protocol === 'https:')) return address.replace(/\/+$/, '')
  const found =
    url === undefined ? 'no address' : isPlain ? url.protocol : 'one with a user, a password or a query'
  throw new UserError(
    `Cannot take the address of DataHub from ${source}: found ${found}; expected http://host:port or https://host`,
    [`Mend ${source}`, 'Give the token with --token or DATAHUB_GMS_TOKEN'],
  )
}
