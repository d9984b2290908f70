import type { ConnectionTarget } from './connection-target.ts'

/** The target as people may see it: `user@host:port/database`, without the password. */
export function showTarget(target: ConnectionTarget): string {
  return `${target.user}@${showHost(target.host)}:${target.port}/${target.database}`
}

/** The URL with the password shown as stars. */
export function redactedUrl(target: ConnectionTarget): string {
  return buildUrl(target, target.password === undefined ? undefined : '***')
}

/** The full URL, secret and all: only for the command and the demo line whose purpose is to hand it over. */
export function connectionUrl(target: ConnectionTarget): string {
  return buildUrl(target, target.password === undefined ? undefined : encodeURIComponent(target.password))
}

function buildUrl(target: ConnectionTarget, password: string | undefined): string {
  const isSocket = target.host.startsWith('/')
  const login = `${encodeURIComponent(target.user)}${password === undefined ? '' : `:${password}`}`
  const parameters = new URLSearchParams()
  if (isSocket) parameters.set('host', target.host)
  const { ssl } = target
  if (ssl.mode !== 'prefer' && target.source !== 'embedded') parameters.set('sslmode', ssl.mode)
  if (ssl.rootCertificatePath !== undefined) parameters.set('sslrootcert', ssl.rootCertificatePath)
  if (ssl.certificatePath !== undefined) parameters.set('sslcert', ssl.certificatePath)
  if (ssl.keyPath !== undefined) parameters.set('sslkey', ssl.keyPath)
  const query = parameters.size === 0 ? '' : `?${parameters.toString()}`
  const address = isSocket ? `:${target.port}` : `${showHost(target.host)}:${target.port}`
  return `postgresql://${login}@${address}/${encodeURIComponent(target.database)}${query}`
}

function showHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
