import type { Duplex } from 'node:stream'
import type pg from 'pg'
import { committed } from './committed.ts'
import type { CopyConnection } from './copy.ts'
import { CopyScript, type CopySource } from './copy-script.ts'
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
    return await committed(this, async () => {
      await this.script('begin')
      return await work()
    })
  }

  async copyTogether(
    script: string,
    sources: readonly CopySource[],
    check: (rows: readonly number[]) => void,
  ): Promise<void> {
    await committed(this, async () => check(await this.copyIn(`begin;\n${script}`, ...sources)))
  }

  async copyIn(sql: string, ...sources: readonly CopySource[]): Promise<readonly number[]> {
    const script = new CopyScript(sql, sources)
    try {
      return await this.#watch.during(() => {
        this.#client.query(script)
        return script.outcome
      })
    } catch (error) {
      throw script.isSourceFailure(error) ? error : toPostgresError(error, 'copy rows in')
    }
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
