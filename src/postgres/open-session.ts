import type postgres from 'postgres'
import { connect, type SocketOpener } from './connection/connect.ts'
import type { ConnectionTarget } from './connection/connection-target.ts'
import { toPostgresError } from './postgres-error.ts'
import { quoteIdentifier, quoteLiteral } from './quote.ts'
import type { Parameter, Row, Session, StatementOutcome, TextResult, TransactionMode } from './session.ts'
import { parseValue, serializeValue, typeNumbers } from './value-types.ts'

/** What a session is set to; only the session, never the server. */
export type SessionOptions = {
  /** The server refuses every change, even where a statement slips out of its transaction. */
  readonly readOnly?: boolean
  /** A statement that takes longer is cancelled by the server; 0 means no limit. */
  readonly statementTimeoutMilliseconds?: number
  /** Schemas in which names without one are looked for. */
  readonly searchPath?: readonly string[]
}

type Driver = postgres.Sql<Record<string, never>>

const batchRowsDefault = 500
const connectTimeoutSeconds = 15
/** The driver's types leave `simple` out. */
const extendedProtocol = { simple: false } as postgres.UnsafeQueryOptions
const keepText = (text: string) => text

/** Text in, text out: dhub's own `parseValue` and `serializeValue` decide, the same for both drivers. */
const textTypes = {
  string: { to: typeNumbers.text, from: [typeNumbers.text], serialize: serializeValue, parse: keepText },
  number: {
    to: 0,
    from: [typeNumbers.smallint, typeNumbers.integer, typeNumbers.oid, typeNumbers.real, typeNumbers.double],
    serialize: serializeValue,
    parse: keepText,
  },
  json: {
    to: typeNumbers.json,
    from: [typeNumbers.json, typeNumbers.jsonb],
    serialize: serializeValue,
    parse: keepText,
  },
  boolean: {
    to: typeNumbers.boolean,
    from: [typeNumbers.boolean],
    serialize: serializeValue,
    parse: keepText,
  },
  date: {
    to: typeNumbers.timestamptz,
    from: [typeNumbers.date, typeNumbers.timestamp, typeNumbers.timestamptz],
    serialize: serializeValue,
    parse: keepText,
  },
  bytea: { to: typeNumbers.bytea, from: [typeNumbers.bytea], serialize: serializeValue, parse: keepText },
}

/**
 * Opens a session for queries. Times are UTC and dates ISO, whatever the server's own settings are.
 *
 * @throws PostgresError naming the target, UserError for TLS files that cannot be read
 */
export async function openSession(target: ConnectionTarget, options: SessionOptions = {}): Promise<Session> {
  const { default: driver } = await import('postgres')
  return await connect(target, async (openSocket) => {
    const sql = driver(driverOptions(target, openSocket) as object) as unknown as Driver
    try {
      await sql.unsafe(sessionSettings(options)).simple()
    } catch (error) {
      await sql.end({ timeout: 0 })
      throw error
    }
    return new PostgresSession(sql)
  })
}

class PostgresSession implements Session {
  readonly #sql: Driver

  constructor(sql: Driver) {
    this.#sql = sql
  }

  async query<Result extends object = Row>(
    text: string,
    parameters: readonly Parameter[] = [],
  ): Promise<Result[]> {
    const result = await this.#guard(
      this.#sql.unsafe(text, parameters.map(asDriverParameter), extendedProtocol).values(),
    )
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
    await this.#guard(this.#sql.unsafe(text).simple())
  }

  async transaction<Result>(
    work: () => Promise<Result>,
    mode: TransactionMode = 'read write',
  ): Promise<Result> {
    await this.script(`begin ${mode}`)
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

  async stream(text: string, batchRows: number = batchRowsDefault): Promise<TextResult> {
    const description = await this.#guard(this.#sql.unsafe(text, [], { prepare: true }).describe())
    const columns = description.columns.map(({ name, type }) => ({ name, typeNumber: type }))
    let outcome: StatementOutcome = { command: '', rowCount: undefined }
    const note = (result: { command?: string; count?: number | null }) => {
      const rows = result.count ?? undefined
      outcome = {
        command: result.command ?? outcome.command,
        rowCount: rows === undefined ? outcome.rowCount : (outcome.rowCount ?? 0) + rows,
      }
    }
    return {
      columns,
      outcome: () => outcome,
      batches: columns.length === 0 ? this.#execute(text, note) : this.#readBatches(text, batchRows, note),
    }
  }

  async close(): Promise<void> {
    await this.#sql.end({ timeout: 1 })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  async *#execute(text: string, note: (result: object) => void): AsyncGenerator<never> {
    note(await this.#guard(this.#sql.unsafe(text, [], extendedProtocol)))
  }

  async *#readBatches(
    text: string,
    batchRows: number,
    note: (result: object) => void,
  ): AsyncGenerator<(string | null)[][]> {
    const query = this.#sql.unsafe(text, [], { prepare: true }).values()
    const cursor = (query as unknown as { cursor(rows: number): AsyncIterable<(string | null)[][]> }).cursor(
      batchRows,
    )
    try {
      for await (const batch of cursor) {
        note({ ...(batch as object), count: batch.length, command: (batch as { command?: string }).command })
        if (batch.length > 0) yield [...batch]
      }
    } catch (error) {
      throw toPostgresError(error, 'run the statement')
    }
  }

  async #guard<Result>(pending: PromiseLike<Result>): Promise<Result> {
    try {
      return await pending
    } catch (error) {
      throw toPostgresError(error, 'run the statement')
    }
  }
}

function driverOptions(target: ConnectionTarget, openSocket: SocketOpener) {
  let isOpened = false
  return {
    host: target.host,
    port: target.port,
    user: target.user,
    pass: target.password ?? '',
    database: target.database,
    ssl: false as const,
    // The driver would connect anew when the connection breaks, in the middle of a transaction too.
    socket: async () => {
      if (isOpened) throw Object.assign(new Error('the connection broke'), { code: 'CONNECTION_CLOSED' })
      isOpened = true
      return await openSocket()
    },
    max: 1,
    fetch_types: false,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: connectTimeoutSeconds,
    onnotice: () => undefined,
    no_subscribe: true,
    types: textTypes,
    connection: { application_name: 'dhub' },
  }
}

function sessionSettings(options: SessionOptions): string {
  const settings = ["set time zone 'UTC'", 'set datestyle = ISO', 'set client_min_messages = warning']
  if (options.readOnly) settings.push('set default_transaction_read_only = on')
  if (options.statementTimeoutMilliseconds !== undefined) {
    settings.push(`set statement_timeout = ${Math.trunc(options.statementTimeoutMilliseconds)}`)
  }
  if (options.searchPath !== undefined) {
    const schemas = options.searchPath.map(quoteIdentifier).join(', ')
    settings.push(`set search_path = ${schemas === '' ? quoteLiteral('') : schemas}`)
  }
  return settings.join('; ')
}

/** The driver sends arrays and objects in its own ways; as JSON text they arrive the same with both drivers. */
function asDriverParameter(value: Parameter): postgres.ParameterOrJSON<never> {
  return (value === null ? null : serializeValue(value)) as postgres.ParameterOrJSON<never>
}
