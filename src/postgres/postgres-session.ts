import type postgres from 'postgres'
import { committed } from './committed.ts'
import { type CursorQuery, type DriverResult, readWithCursor } from './driver-cursor.ts'
import { PostgresError, toPostgresError } from './postgres-error.ts'
import type {
  Parameter,
  Row,
  Session,
  StatementOutcome,
  TextBatch,
  TextResult,
  TransactionMode,
} from './session.ts'
import type { StallWatch } from './stall-watch.ts'
import { parseValue, serializeValue } from './value-types.ts'

/** The driver, whose own types of values dhub does not use. */
export type Driver = postgres.Sql<Record<string, never>>

/** The one connection of a session; broken means closed, by whichever side. */
export type Line = { isOpened: boolean; isBroken: boolean; readonly watch: StallWatch }

const batchRowsDefault = 500

/** The driver's types leave `simple` out. */
const extendedProtocol = { simple: false } as postgres.UnsafeQueryOptions

/** What every use of a closed connection is told. */
export function brokenLine(): Error {
  return Object.assign(new Error('the connection broke'), { code: 'CONNECTION_CLOSED' })
}

/** A session on the `postgres` driver, held to a single connection. */
export class PostgresSession implements Session {
  readonly #sql: Driver
  readonly #line: Line

  constructor(sql: Driver, line: Line) {
    this.#sql = sql
    this.#line = line
  }

  async query<Result extends object = Row>(
    text: string,
    parameters: readonly Parameter[] = [],
  ): Promise<Result[]> {
    const bound = parameters.map(asDriverParameter)
    const result = await this.#guard(() => this.#sql.unsafe(text, bound, extendedProtocol).values())
    const columns = result.columns ?? []
    return result.map((values) => {
      const row: Record<string, unknown> = {}
      for (const [index, column] of columns.entries()) {
        const value = values[index] as string | null
        row[column.name] = value === null ? null : parseValue(column.type, value)
      }
      return row as Result
    })
  }

  async script(text: string): Promise<void> {
    await this.#guard(() => this.#sql.unsafe(text).simple())
  }

  async transaction<Result>(work: () => Promise<Result>, mode?: TransactionMode): Promise<Result> {
    await this.script(`begin ${mode ?? ''}`)
    return await committed(this, work)
  }

  async stream(text: string, batchRows: number = batchRowsDefault): Promise<TextResult> {
    const description = await this.#guard(() => this.#sql.unsafe(text, [], { prepare: true }).describe())
    const columns = description.columns.map(({ name, type }) => ({ name, typeNumber: type }))
    let outcome: StatementOutcome = { command: '', rowCount: undefined }
    const note = ({ command, count }: DriverResult) => {
      const rowCount =
        count === undefined || count === null ? outcome.rowCount : (outcome.rowCount ?? 0) + count
      outcome = { command: command ?? outcome.command, rowCount }
    }
    if (columns.length > 0) {
      return { columns, outcome: () => outcome, batches: this.#readBatches(text, batchRows, note) }
    }
    note(await this.#guard(() => this.#sql.unsafe(text, [], extendedProtocol)))
    return { columns, outcome: () => outcome, batches: [] }
  }

  async close(): Promise<void> {
    await this.#sql.end({ timeout: 1 })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  async *#readBatches(
    text: string,
    batchRows: number,
    note: (result: DriverResult) => void,
  ): AsyncGenerator<TextBatch> {
    const query = this.#sql.unsafe(text, [], { prepare: true }).values()
    try {
      const batches = readWithCursor(query as unknown as CursorQuery, batchRows, this.#sql.CLOSE)
      for await (const batch of this.#line.watch.reading(batches)) {
        note({ command: batch.command, count: batch.length })
        yield [...batch]
      }
    } catch (error) {
      throw await this.#describe(error)
    }
  }

  async #guard<Result>(start: () => PromiseLike<Result>): Promise<Result> {
    try {
      if (this.#line.isBroken) throw brokenLine()
      return await this.#line.watch.during(async () => await start())
    } catch (error) {
      throw await this.#describe(error)
    }
  }

  /** Says what went wrong, after putting the driver right for what comes next. */
  async #describe(error: unknown): Promise<Error> {
    const described = toPostgresError(error, 'run the statement')
    if (!(described instanceof PostgresError)) return described
    if (described.report === undefined) {
      // Between the error and the end of the socket the driver would take a query and never answer it.
      if (described.failureClass === 'transient') this.#line.isBroken = true
    } else if (described.report.severity === 'ERROR') {
      await this.#resetRowCount()
    }
    return described
  }

  /**
   * The driver counts the rows that came before an error into the next result. A statement without rows sets its
   * count right; in a failed transaction the rollback does.
   */
  async #resetRowCount(): Promise<void> {
    const query = this.#sql.unsafe('set client_min_messages = warning').simple()
    await this.#line.watch.during(() => query.catch(() => undefined))
  }
}

/** The driver sends arrays and objects in its own ways; as JSON text they arrive the same with both drivers. */
function asDriverParameter(value: Parameter): postgres.ParameterOrJSON<never> {
  return (value === null ? null : serializeValue(value)) as postgres.ParameterOrJSON<never>
}
