import type { Socket } from 'node:net'
import { PostgresError, toPostgresError } from '../postgres-error.ts'
import type { ConnectionTarget } from './connection-target.ts'
import { openSocket, TlsError } from './open-socket.ts'
import { showTarget } from './show-target.ts'
import { tlsAttempts } from './tls-options.ts'

const rejectedLogin = '28000'
const otherHostStep =
  'Name the host in --database-url (DATABASE_URL, POSTGRES_HOST) as the certificate does, or set PGSSLMODE=verify-ca to leave the name unchecked'
const untrustedStep =
  'Set PGSSLROOTCERT to the certificate that signed the server, or choose another PGSSLMODE'

/** Opens a socket in one of the ways that `sslmode` allows; called once by each driver's session. */
export type SocketOpener = () => Promise<Socket>

/**
 * Starts a session in the first way that works, in libpq's order.
 *
 * @param start makes the driver's session on a socket of the given opener, up to its first answer
 * @throws PostgresError naming the target
 */
export async function connect<Session>(
  target: ConnectionTarget,
  start: (open: SocketOpener) => Promise<Session>,
): Promise<Session> {
  const tried = `connect to ${showTarget(target)}`
  const attempts = await tlsAttempts(target)
  let failure: Error | undefined
  for (const protection of attempts) {
    try {
      return await start(() => openSocket(target, protection))
    } catch (thrown) {
      const error = describeFailure(thrown, target, tried)
      if (!isWorthAnotherWay(error)) throw error
      failure ??= error
    }
  }
  throw failure ?? toPostgresError(new Error('no way to connect is left'), tried)
}

/** Protection that fails, or a login that the server's rules refuse for this kind of connection. */
function isWorthAnotherWay(error: Error): boolean {
  return error instanceof PostgresError && (error.cause instanceof TlsError || error.code === rejectedLogin)
}

function describeFailure(thrown: unknown, target: ConnectionTarget, tried: string): Error {
  if (!(thrown instanceof TlsError)) return toPostgresError(thrown, tried)
  return new PostgresError(
    `Cannot ${tried}: found that ${thrown.message}; expected a protected connection (sslmode ${target.ssl.mode})`,
    {
      cause: thrown,
      tried,
      nextSteps: [thrown.isOtherHost ? otherHostStep : untrustedStep],
    },
    undefined,
  )
}
