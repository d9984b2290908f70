import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { connect } from './connection/connect.ts'
import type { ConnectionTarget } from './connection/connection-target.ts'
import { toPostgresError } from './postgres-error.ts'
import type { Parameter, Querying, Row } from './session.ts'
import { parseValue, serializeValue } from './value-types.ts'

const connectTimeoutMilliseconds = 15_000

/** What a COPY into the server took. */
export type CopyOutcome = { readonly rows: number }

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
   * Sends chunks to `copy … from stdin`, waiting whenever the server is behind.
   *
   * @throws PostgresError when the server refuses a row or goes away; the source's own error when that fails
   */
  copyIn(sql: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<CopyOutcome>
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
  const [{ default: driver }, streams] = await Promise.all([import('pg'), import('pg-copy-streams')])
  return await connect(target, async (openSocket) => {
    const socket = await openSocket()
    const client = new driver.Client({
      host: target.host,
      port: target.port,
      user: target.user,
      password: target.password ?? '',
      database: target.database,
      ssl: false,
      application_name: 'dhub',
      connectionTimeoutMillis: connectTimeoutMilliseconds,
      stream: () => asUnconnected(socket),
      types: { getTypeParser: (typeNumber: number) => (text: string) => parseValue(typeNumber, text) },
    } as pg.ClientConfig)
    // A broken connection rejects the call in flight; without a listener it would end the process as well.
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.query("set time zone 'UTC'; set datestyle = ISO; set client_min_messages = warning")
    } catch (error) {
      socket.destroy()
      throw error
    }
    return new PgCopyConnection(client, streams)
  })
}

class PgCopyConnection implements CopyConnection {
  readonly #client: pg.Client
  readonly #streams: typeof import('pg-copy-streams')
  readonly processNumber: number
  #isClosed = false

  constructor(client: pg.Client, streams: typeof import('pg-copy-streams')) {
    this.#client = client
    this.#streams = streams
    this.processNumber = (client as unknown as { processID: number }).processID
  }

  async query<Result extends object = Row>(
    sql: string,
    parameters: readonly Parameter[] = [],
  ): Promise<Result[]> {
    const values = parameters.map((value) => (value === null ? null : serializeValue(value)))
    // `queryMode` asks for the extended protocol even without parameters.
    const config = { text: sql, values, queryMode: 'extended' } as pg.QueryConfig
    const { rows } = await this.#guard(this.#client.query(config))
    return rows as Result[]
  }

  async script(sql: string): Promise<void> {
    await this.#guard(this.#client.query(sql))
  }

  async transaction<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.script('begin')
    let result: Result
    try {
      result = await work()
    } catch (error) {
      // A connection that broke has rolled back by itself; the first error is the one to tell.
      await this.script('rollback').catch(() => undefined)
      throw error
    }
    await this.script('commit')
    return result
  }

  async copyIn(sql: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<CopyOutcome> {
    let sourceFailure: { readonly error: unknown } | undefined
    const source = async function* () {
      try {
        yield* chunks
      } catch (error) {
        sourceFailure = { error }
        throw error
      }
    }
    const sink = this.#client.query(this.#streams.from(sql))
    try {
      await pipeline(Readable.from(source(), { objectMode: false }), sink)
    } catch (error) {
      if (sourceFailure !== undefined) throw sourceFailure.error
      throw toPostgresError(error, 'copy rows in')
    }
    return { rows: sink.rowCount }
  }

  async *copyOut(sql: string): AsyncGenerator<Uint8Array> {
    const source = this.#client.query(this.#streams.to(sql))
    let isComplete = false
    try {
      for await (const chunk of source) yield chunk as Uint8Array
      isComplete = true
    } catch (error) {
      isComplete = true
      throw toPostgresError(error, 'copy rows out')
    } finally {
      if (!isComplete) await this.close()
    }
  }

  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    await this.#client.end().catch(() => undefined)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  async #guard<Result>(pending: Promise<Result>): Promise<Result> {
    try {
      return await pending
    } catch (error) {
      throw toPostgresError(error, 'run the statement')
    }
  }
}

/** `pg` insists on connecting by itself: it is told that it has done so, with a socket that is ready. */
function asUnconnected(socket: import('node:net').Socket): import('node:net').Socket {
  const connectAtOnce = () => {
    process.nextTick(() => socket.emit('connect'))
    return socket
  }
  return Object.assign(socket, { connect: connectAtOnce })
}
