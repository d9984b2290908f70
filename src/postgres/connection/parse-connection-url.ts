import { UserError } from '../../core/errors.ts'
import type { ConnectionSource, ConnectionTarget } from './connection-target.ts'
import { readTlsSettings, type TlsWords } from './tls-settings.ts'

const expected = 'postgresql://user:password@host:port/database'
const tlsParameters = new Set(['sslmode', 'sslrootcert', 'sslcert', 'sslkey'])

/**
 * Reads a connection URL as libpq does, with the host, port, user, password, dbname and ssl… parameters.
 *
 * @param fallback TLS words that hold where the URL says nothing (libpq's `PGSSL…` variables)
 * @throws UserError that never repeats the URL, because it may hold a password
 */
export function parseConnectionUrl(
  text: string,
  source: ConnectionSource,
  fallback: TlsWords = {},
): ConnectionTarget {
  const url = readUrl(text, source)
  const parameter = (name: string) => url.searchParams.get(name) || undefined
  refuseUnknownTls(url, source)
  const user = parameter('user') ?? (decode(url.username, source) || 'postgres')
  const host = parameter('host') ?? decode(url.hostname.replace(/^\[(.*)\]$/, '$1'), source)
  return Object.freeze({
    host: host || 'localhost',
    port: readPort(parameter('port') ?? (url.port || '5432'), source),
    user,
    password: parameter('password') ?? (decode(url.password, source) || undefined),
    database: parameter('dbname') ?? (decode(url.pathname.replace(/^\//, ''), source) || user),
    ssl: readTlsSettings(
      {
        mode: parameter('sslmode') ?? fallback.mode,
        rootCertificate: parameter('sslrootcert') ?? fallback.rootCertificate,
        certificate: parameter('sslcert') ?? fallback.certificate,
        key: parameter('sslkey') ?? fallback.key,
      },
      parameter('sslmode') === undefined ? 'PGSSLMODE' : `sslmode in ${source}`,
    ),
    source,
  })
}

/** Reads a port number, or says which setting to mend. */
export function readPort(text: string, named: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port > 0 && port < 65_536) return port
  throw new UserError(`Cannot read the port: found ${JSON.stringify(text)}; expected 1 to 65535`, [
    `Mend the port in ${named}`,
  ])
}

function readUrl(text: string, source: ConnectionSource): URL {
  const problem = (found: string) =>
    new UserError(`Cannot read the connection URL: found ${found}; expected ${expected}`, [
      `Mend ${source}; write special characters of the password as %40 for @, %2F for /, %23 for #, %3F for ?`,
    ])
  if (!/^postgres(ql)?:\/\//.test(text)) throw problem('something that does not begin with postgresql://')
  if (/^postgres(ql)?:\/\/[^/?]*,/.test(text)) throw problem('several hosts, of which dhub takes one')
  try {
    // libpq lets the host be absent where a user is named; URL does not.
    return new URL(text.replace(/^([a-z]+:\/\/[^/?#]*@)(?=[:/?]|$)/, '$1localhost'))
  } catch {
    throw problem('something that is not a URL')
  }
}

/** A misspelt `sslmod=verify-full` must not quietly connect without proof. */
function refuseUnknownTls(url: URL, source: ConnectionSource): void {
  for (const name of url.searchParams.keys()) {
    if (!name.startsWith('ssl') || tlsParameters.has(name)) continue
    throw new UserError(
      `Cannot read the connection URL: found the parameter ${name}; expected ${[...tlsParameters].join(', ')}`,
      [`Mend or remove ${name} in ${source}`],
    )
  }
}

function decode(text: string, source: ConnectionSource): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new UserError(
      'Cannot read the connection URL: found a % that begins no character; expected %25 for a percent sign',
      [`Mend ${source}`],
    )
  }
}
