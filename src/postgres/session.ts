/** What a query may be given: bound, never pasted into the SQL. Objects and arrays go as JSON. */
export type Parameter = string | number | bigint | boolean | null | Date | Uint8Array | object

/** A row by column name, with values as `parseValue` says. */
export type Row = Readonly<Record<string, unknown>>

/** One column of a result. */
export type ResultColumn = {
  readonly name: string
  /** The type's number (OID) in `pg_type`. */
  readonly typeNumber: number
}

/** One value as Postgres wrote it, or NULL. */
export type TextValue = string | null

/** Some rows of a result. */
export type TextBatch = readonly (readonly TextValue[])[]

/** A result in the words of Postgres: columns in order, doubled names kept, values as text. */
export type TextResult = {
  readonly columns: readonly ResultColumn[]
  /** Rows in batches, read from the server as they are asked for; none when the statement returns no rows. */
  readonly batches: AsyncIterable<TextBatch> | Iterable<TextBatch>
  /** What the server called the statement, such as `UPDATE 3`; complete once the batches are read. */
  readonly outcome: () => StatementOutcome
}

/** The server's word for what a statement did. */
export type StatementOutcome = {
  /** `SELECT`, `UPDATE`, `CREATE TABLE`. */
  readonly command: string
  /** Rows returned or changed; undefined for statements that have none. */
  readonly rowCount: number | undefined
}

/** Something that statements can be sent to: a session, or the transaction inside it. */
export interface Querying {
  /**
   * Runs one statement over the extended protocol, which takes no second one.
   *
   * @throws PostgresError
   */
  query<Result extends object = Row>(sql: string, parameters?: readonly Parameter[]): Promise<Result[]>
  /** Runs a script of any number of statements; gives back nothing. */
  script(sql: string): Promise<void>
}

/** One connection, and never another: when it breaks, every later call fails. Close it with `await using`. */
export interface Session extends Querying, AsyncDisposable {
  /** Runs the work between begin and commit; whatever the work throws rolls it back and is thrown again. */
  transaction<Result>(work: () => Promise<Result>, mode?: TransactionMode): Promise<Result>
  /** Runs one statement and hands its rows over in batches, through a cursor; without rows it is run at once. */
  stream(sql: string, batchRows?: number): Promise<TextResult>
  /** Closes the connection; harmless when it is closed already. */
  close(): Promise<void>
}

/** `read only` has the server refuse every change. */
export type TransactionMode = 'read write' | 'read only' | 'isolation level repeatable read read only'
