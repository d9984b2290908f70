import net from 'node:net'
import path from 'node:path'
import tls from 'node:tls'
import { type ConnectionTarget, limitsOf } from './connection-target.ts'

const requestForTls = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])
const keepAliveMilliseconds = 30_000
const willing = 'S'.charCodeAt(0)

/** The server cannot or will not protect the connection, or its certificate is not to be trusted. */
export class TlsError extends Error {
  override readonly name = 'TlsError'

  /** Whether the certificate is good, but for a host of another name. */
  get isOtherHost(): boolean {
    return (this.cause as { readonly code?: unknown } | undefined)?.code === 'ERR_TLS_CERT_ALTNAME_INVALID'
  }
}

/**
 * A connected socket, already protected where asked: both drivers take it as it is, so that TLS means the
 * same for queries and for COPY.
 *
 * @throws TlsError when protection fails; the system's own error when there is nothing to connect to
 */
export async function openSocket(
  target: ConnectionTarget,
  protection: tls.ConnectionOptions | undefined,
): Promise<net.Socket> {
  const socket = target.host.startsWith('/')
    ? net.connect(path.join(target.host, `.s.PGSQL.${target.port}`))
    : net.connect({ host: target.host, port: target.port })
  const giveUp = () => {
    socket.destroy(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' }))
  }
  socket.setTimeout(limitsOf(target).connectMilliseconds, giveUp)
  await nextEvent(socket, 'connect')
  const ready = protection === undefined ? socket : await protect(socket, target, protection)
  socket.setTimeout(0, giveUp)
  ready.setNoDelay(true)
  socket.setKeepAlive(true, keepAliveMilliseconds)
  return ready
}

async function protect(
  socket: net.Socket,
  target: ConnectionTarget,
  protection: tls.ConnectionOptions,
): Promise<net.Socket> {
  socket.write(requestForTls)
  const [answer] = (await nextEvent(socket, 'data')) as [Buffer]
  // More than the one byte would be plain text that somebody slipped in before the handshake.
  if (answer.length !== 1 || answer[0] !== willing) {
    socket.destroy()
    throw new TlsError('the server does not offer TLS')
  }
  const name = net.isIP(target.host) === 0 ? { servername: target.host } : {}
  const secured = tls.connect({ socket, ...name, ...protection })
  try {
    await nextEvent(secured, 'secureConnect')
  } catch (cause) {
    socket.destroy()
    throw new TlsError(cause instanceof Error ? cause.message : String(cause), { cause })
  }
  return secured
}

/** Waits for one event; an error or the end of the socket rejects. */
async function nextEvent(socket: net.Socket, name: 'connect' | 'data' | 'secureConnect'): Promise<unknown[]> {
  return await new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      socket.off(name, onEvent).off('error', onError).off('close', onClose)
      finish()
    }
    const onEvent = (...values: unknown[]) => settle(() => resolve(values))
    const onError = (error: Error) => settle(() => reject(error))
    const onClose = () =>
      settle(() =>
        reject(Object.assign(new Error('the server closed the connection'), { code: 'ECONNRESET' })),
      )
    socket.once(name, onEvent).once('error', onError).once('close', onClose)
  })
}
