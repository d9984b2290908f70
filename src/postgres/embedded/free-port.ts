import net from 'node:net'
import { ExternalError } from '../../core/errors.ts'

// Below the range from which systems take ports for outgoing connections.
const firstPort = 15_432
const portCount = 500

/**
 * A port of the loopback address that nothing listens on: the remembered one when it is free, else the first free
 * one of a fixed range.
 *
 * @throws ExternalError when the whole range is taken
 */
export async function findFreePort(remembered: number | undefined): Promise<number> {
  if (remembered !== undefined && (await isPortFree(remembered))) return remembered
  for (let port = firstPort; port < firstPort + portCount; port += 1) {
    if (await isPortFree(port)) return port
  }
  throw new ExternalError(
    `Cannot start the embedded server: found ports ${firstPort} to ${firstPort + portCount - 1} taken; expected a free one`,
    { nextSteps: ['Set DATABASE_URL to use a server of your own'] },
  )
}

/** Whether something answers on a port of the loopback address. */
export async function isPortAnswering(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = net.connect({ host: '127.0.0.1', port })
    const settle = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => settle(true)).once('error', () => settle(false))
  })
}

async function isPortFree(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', () => resolve(false))
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => server.close(() => resolve(true)))
  })
}
