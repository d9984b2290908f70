import { readFile, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { type ConnectionOptions, checkServerIdentity } from 'node:tls'
import { UserError } from '../../core/errors.ts'
import type { ConnectionTarget, TlsSettings } from './connection-target.ts'

/**
 * The ways to try, in libpq's order: `undefined` is a plain connection, anything else a protected one.
 * A unix socket is never protected.
 */
export async function tlsAttempts(
  target: ConnectionTarget,
): Promise<readonly (ConnectionOptions | undefined)[]> {
  const { mode } = target.ssl
  if (mode === 'disable' || target.host.startsWith('/')) return [undefined]
  const protectedWay = await tlsOptions(target)
  if (mode === 'allow') return [undefined, protectedWay]
  if (mode === 'prefer') return [protectedWay, undefined]
  return [protectedWay]
}

async function tlsOptions(target: ConnectionTarget): Promise<ConnectionOptions> {
  const { ssl } = target
  const root = await readRootCertificate(ssl)
  // As in libpq, a root certificate that is there turns `require` into `verify-ca`.
  const isChainProved =
    ssl.mode === 'verify-ca' || ssl.mode === 'verify-full' || (ssl.mode === 'require' && root !== undefined)
  return {
    minVersion: 'TLSv1.2',
    rejectUnauthorized: isChainProved,
    checkServerIdentity: (_host, certificate) =>
      ssl.mode === 'verify-full' ? checkServerIdentity(target.host, certificate) : undefined,
    ...(root === undefined || root === 'system' ? {} : { ca: root }),
    ...(await readClientCertificate(ssl)),
  }
}

async function readRootCertificate(ssl: TlsSettings): Promise<Buffer | 'system' | undefined> {
  const named = ssl.rootCertificatePath
  if (named === 'system') {
    if (ssl.mode === 'verify-full') return 'system'
    throw new UserError(
      `Cannot trust the system's certificates: found sslmode ${ssl.mode}; expected verify-full`,
      ['Set PGSSLMODE=verify-full'],
    )
  }
  const file = named ?? defaultFile('root.crt')
  const isNeeded = ssl.mode === 'verify-ca' || ssl.mode === 'verify-full'
  return await readCertificateFile(file, 'root certificate', isNeeded || named !== undefined, [
    'Set PGSSLROOTCERT to a file of trusted certificates',
    'Set PGSSLROOTCERT=system with PGSSLMODE=verify-full to trust those of the system',
  ])
}

async function readClientCertificate(ssl: TlsSettings): Promise<ConnectionOptions> {
  const isNamed = ssl.certificatePath !== undefined
  const certificatePath = ssl.certificatePath ?? defaultFile('postgresql.crt')
  const cert = await readCertificateFile(certificatePath, 'client certificate', isNamed, ['Mend PGSSLCERT'])
  if (cert === undefined) return {}
  const keyPath = ssl.keyPath ?? defaultFile('postgresql.key')
  const key = await readCertificateFile(keyPath, 'client key', true, ['Mend PGSSLKEY'])
  await refuseOpenKey(keyPath)
  return key === undefined ? { cert } : { cert, key }
}

async function readCertificateFile(
  file: string,
  what: string,
  isNeeded: boolean,
  nextSteps: readonly string[],
): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (cause) {
    if (!isNeeded) return undefined
    throw new UserError(
      `Cannot read the ${what}: found no readable file at ${file}; expected a PEM file`,
      nextSteps,
      { cause },
    )
  }
}

/** libpq's rule: a key is for its owner alone, or for root's group when root owns it. */
async function refuseOpenKey(file: string): Promise<void> {
  if (process.platform === 'win32') return
  const { mode, uid } = await stat(file)
  const forbidden = uid === 0 ? 0o037 : 0o077
  if ((mode & forbidden) === 0) return
  throw new UserError(`Cannot use the client key: found ${file} open to others; expected mode 0600`, [
    `Run chmod 600 ${file}`,
  ])
}

function defaultFile(name: string): string {
  return path.join(homedir(), '.postgresql', name)
}
