import type { Socket } from 'node:net'
import type pg from 'pg'
import { connect } from './connection/connect.ts'
import { applicationName, type ConnectionTarget, limitsOf } from './connection/connection-target.ts'
import type { CopySource } from './copy-script.ts'
import { PgCopyConnection } from './pg-copy-connection.ts'
import type { Querying } from './session.ts'
import { startSettings } from './session-settings.ts'
import { StallWatch } from './stall-watch.ts'
import { parseValue } from './value-types.ts'

/** How long the server may take, at least, to say whether it is at work. */
const questionMilliseconds = 10_000

/**
 * One connection for bulk work: statements, COPY into several tables and the commit that holds them together.
 * It runs on `pg`, because a COPY that fails on the server never ends with `postgres`.
 */
export interface CopyConnection extends Querying, AsyncDisposable {
  /** The server's process number of this connection. */
  readonly processNumber: number
  /** Runs the work between begin and commit; whatever the work throws rolls it back and is thrown again. */
  transaction<Result>(work: () => Promise<Result>): Promise<Result>
  /**
   * Runs a script with as many `copy … from stdin` as there are sources, and sends each its chunks, waiting whenever the
   * server is behind. Other statements of the script give back nothing.
   *
   * @returns how many rows each COPY took
   * @throws PostgresError when the server refuses a row or goes away; the source's own error when that fails
   */
  copyIn(script: string, ...sources: readonly CopySource[]): Promise<readonly number[]>
  /**
   * The same in a transaction of its own, begun with the script and committed after `check` has seen how many rows each
   * COPY took; what `check` throws rolls it back.
   */
  copyTogether(
    script: string,
    sources: readonly CopySource[],
    check: (rows: readonly number[]) => void,
  ): Promise<void>
  /** The chunks of `copy … to stdout`. Read them to the end: stopping early closes the connection. */
  copyOut(sql: string): AsyncIterable<Uint8Array>
  /** Closes the connection; harmless when it is closed already. */
  close(): Promise<void>
}

/**
 * Opens a connection for bulk work, in UTC and with ISO dates.
 *
 * @throws PostgresError naming the target
 */
export async function openCopyConnection(target: ConnectionTarget): Promise<CopyConnection> {
  return await openWatched(target, (processNumber) => askServer(target, processNumber))
}

/** What the server allows everybody else is not for bulk work, which has limits of its own. */
const noTimeouts =
  'set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set idle_session_timeout = 0'

/** The server's process number, and the one limit that older servers do not know. */
const startQuery = `
select pg_backend_pid() as pid, case when current_setting('transaction_timeout', true) is not null
  then set_config('transaction_timeout', '0', false) end as "timeout"`

/** @param isAtWork whether a silent connection is to be waited for */
async function openWatched(
  target: ConnectionTarget,
  isAtWork: (processNumber: number) => Promise<boolean>,
): Promise<CopyConnection> {
  const [{ default: driver }, streams] = await Promise.all([import('pg'), import('pg-copy-streams')])
  const { connectMilliseconds, silenceMilliseconds } = limitsOf(target)
  return await connect(target, async (openSocket) => {
    const socket = await openSocket()
    const configuration: pg.ClientConfig = {
      host: target.host,
      port: target.port,
      user: target.user,
      password: target.password ?? '',
      database: target.database,
      ssl: false,
      application_name: applicationName(target),
      connectionTimeoutMillis: connectMilliseconds,
      stream: () => asUnconnected(socket),
      types: { getTypeParser: (typeNumber: number) => (text: string) => parseValue(typeNumber, text) },
    }
    const client = new driver.Client(configuration)
    // A broken connection rejects the call in flight; without a listener it would end the process as well.
    client.on('error', () => undefined)
    try {
      await client.connect()
      const watch = new StallWatch(socket, silenceMilliseconds, () => isAtWork(connection.processNumber))
      const connection = new PgCopyConnection(client, streams, watch)
      await connection.script(`${startSettings(target)}; ${noTimeouts}`)
      const [row] = await connection.query<{ pid: number }>(startQuery)
      // What a pooler in between has said on connecting is a number of its own.
      connection.processNumber = row?.pid ?? 0
      return connection
    } catch (error) {
      socket.destroy()
      throw error
    }
  })
}

/** Whether the server is busy with a statement of that connection, and not waiting for dhub itself. */
export async function askServer(target: ConnectionTarget, processNumber: number): Promise<boolean> {
  const silenceMilliseconds = Math.max(limitsOf(target).silenceMilliseconds, questionMilliseconds)
  const patient = { ...target, limits: { ...target.limits, silenceMilliseconds } }
  await using connection = await openWatched(patient, () => Promise.resolve(false))
  const [row] = await connection.query<{ isBusy: boolean }>(
    `select state = 'active' and wait_event_type is distinct from 'Client' as "isBusy"
     from pg_stat_activity where pid = $1`,
    [processNumber],
  )
  return row?.isBusy === true
}

/** `pg` insists on connecting by itself: it is told that it has done so, with a socket that is ready. */
function asUnconnected(socket: Socket): Socket {
  const connectAtOnce = () => {
    process.nextTick(() => socket.emit('connect'))
    return socket
  }
  return Object.assign(socket, { connect: connectAtOnce })
}
