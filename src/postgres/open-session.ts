import type { Socket } from 'node:net'
import { connect } from './connection/connect.ts'
import { applicationName, type ConnectionTarget, limitsOf } from './connection/connection-target.ts'
import { askServer } from './copy.ts'
import { brokenLine, type Driver, type Line, PostgresSession } from './postgres-session.ts'
import { quoteIdentifier } from './quote.ts'
import type { Session } from './session.ts'
import { startSettings } from './session-settings.ts'
import { StallWatch } from './stall-watch.ts'
import { serializeValue, typeNumbers } from './value-types.ts'

/** What a session is set to; only the session, never the server. */
export type SessionOptions = {
  /** The server refuses every change, even where a statement slips out of its transaction. */
  readonly readOnly?: boolean
  /** A statement that takes longer is cancelled by the server; 0 means no limit. */
  readonly statementTimeoutMilliseconds?: number
  /** Schemas in which names without one are looked for. */
  readonly searchPath?: readonly string[]
}

const keepText = (text: string) => text

/** Text in, text out: dhub's own `parseValue` and `serializeValue` decide, the same for both drivers. */
const textTypes = Object.fromEntries(
  (
    [
      ['string', typeNumbers.text, [typeNumbers.text]],
      [
        'number',
        0,
        [typeNumbers.smallint, typeNumbers.integer, typeNumbers.oid, typeNumbers.real, typeNumbers.double],
      ],
      ['json', typeNumbers.json, [typeNumbers.json, typeNumbers.jsonb]],
      ['boolean', typeNumbers.boolean, [typeNumbers.boolean]],
      ['date', typeNumbers.timestamptz, [typeNumbers.date, typeNumbers.timestamp, typeNumbers.timestamptz]],
      ['bytea', typeNumbers.bytea, [typeNumbers.bytea]],
    ] as const
  ).map(([name, to, from]) => [name, { to, from, serialize: serializeValue, parse: keepText }]),
)

/**
 * Opens a session for queries. Times are UTC and dates ISO, whatever the server's own settings are.
 *
 * @throws PostgresError naming the target, UserError for TLS files that cannot be read
 */
export async function openSession(target: ConnectionTarget, options: SessionOptions = {}): Promise<Session> {
  const { default: driver } = await import('postgres')
  return await connect(target, async (openSocket) => {
    const socket = await openSocket()
    let processNumber = 0
    const { silenceMilliseconds } = limitsOf(target)
    const watch = new StallWatch(socket, silenceMilliseconds, () => askServer(target, processNumber))
    const line: Line = { isOpened: false, isBroken: false, watch }
    const sql = driver(driverOptions(target, socket, line) as object) as unknown as Driver
    try {
      const results = await watch.during(() => sql.unsafe(sessionSettings(target, options)).simple())
      processNumber = Number((results as unknown as { pid: string }[][]).at(-1)?.[0]?.pid)
    } catch (error) {
      socket.destroy()
      await sql.end({ timeout: 0 })
      throw error
    }
    return new PostgresSession(sql, line)
  })
}

function driverOptions(target: ConnectionTarget, socket: Socket, line: Line) {
  return {
    host: target.host,
    port: target.port,
    user: target.user,
    pass: target.password ?? '',
    database: target.database,
    ssl: false as const,
    // The driver would connect anew when the connection breaks, in the middle of a transaction too.
    socket: async () => {
      if (line.isOpened) {
        line.isBroken = true
        throw brokenLine()
      }
      line.isOpened = true
      return socket
    },
    onclose: () => {
      line.isBroken = true
    },
    max: 1,
    fetch_types: false,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: limitsOf(target).connectMilliseconds / 1000,
    onnotice: () => undefined,
    no_subscribe: true,
    types: textTypes,
    connection: { application_name: applicationName(target) },
  }
}

function sessionSettings(target: ConnectionTarget, options: SessionOptions): string {
  const settings = [startSettings(target)]
  if (options.readOnly) settings.push('set default_transaction_read_only = on')
  if (options.statementTimeoutMilliseconds !== undefined) {
    settings.push(`set statement_timeout = ${Math.trunc(options.statementTimeoutMilliseconds)}`)
  }
  if (options.searchPath !== undefined && options.searchPath.length > 0) {
    settings.push(`set search_path = ${options.searchPath.map(quoteIdentifier).join(', ')}`)
  }
  return [...settings, 'select pg_backend_pid() as pid'].join('; ')
}
