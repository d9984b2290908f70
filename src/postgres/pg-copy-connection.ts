import { type Duplex, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import type { CopyConnection, CopyOutcome } from './copy.ts'
import { toPostgresError } from './postgres-error.ts'
import type { Parameter, Row } from './session.ts'
import type { StallWatch } from './stall-watch.ts'
import { serializeValue } from './value-types.ts'

const farewellMilliseconds = 2000

/** A `CopyConnection` on a `pg` client that is connected. */
export class PgCopyConnection implements CopyConnection {
  readonly #client: pg.Client
  readonly #streams: typeof import('pg-copy-streams')
  readonly #watch: StallWatch
  processNumber = 0
  #isClosed = false

  constructor(client: pg.Client, streams: typeof import('pg-copy-streams'), watch: StallWatch) {
    this.#client = client
    this.#streams = streams
    this.#watch = watch
  }

  async query<Result extends object = Row>(
    sql: string,
    parameters: readonly Parameter[] = [],
  ): Promise<Result[]> {
    const values = parameters.map((value) => (value === null ? null : serializeValue(value)))
    // `queryMode` asks for the extended protocol even without parameters.
    const config = { text: sql, values, queryMode: 'extended' } as pg.QueryConfig
    const { rows } = await this.#guard(() => this.#client.query(config))
    return rows as Result[]
  }

  async script(sql: string): Promise<void> {
    await this.#guard(() => this.#client.query(sql))
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
    const source = watchSource(chunks, (error) => {
      sourceFailure = { error }
    })
    const sink = this.#client.query(this.#streams.from(sql))
    try {
      await this.#watch.during(() => pipeline(Readable.from(source, { objectMode: false }), sink))
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
      yield* this.#watch.reading(source as AsyncIterable<Uint8Array>)
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
    // A server that does not answer a farewell is left without one.
    const { stream } = (this.#client as unknown as { connection: { stream: Duplex } }).connection
    const leaving = setTimeout(() => stream.destroy(), farewellMilliseconds)
    await this.#client.end().catch(() => undefined)
    clearTimeout(leaving)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  async #guard<Result>(start: () => Promise<Result>): Promise<Result> {
    try {
      return await this.#watch.during(start)
    } catch (error) {
      throw toPostgresError(error, 'run the statement')
    }
  }
}

/**
 * The same chunks, telling when the source itself fails. Without a `throw`, so that an error of the server, which
 * the stream would hand to the source, is never taken for the source's own.
 */
function watchSource(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  onFailure: (error: unknown) => void,
): AsyncIterable<Uint8Array> {
  const open = () =>
    Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]()
  return {
    [Symbol.asyncIterator]: () => {
      const iterator = open()
      return {
        next: async () => {
          try {
            return await iterator.next()
          } catch (error) {
            onFailure(error)
            throw error
          }
        },
        return: async () => {
          await iterator.return?.()
          return { done: true, value: undefined }
        },
      }
    },
  }
}
