import type { UnitBatch } from '../../core/batch.ts'
import { BugError } from '../../core/errors.ts'
import { type Plan, phaseOf, tablesOfUnit, type Unit } from '../../core/plan.ts'
import type { Sink, SinkEvent, WrittenPart } from '../../core/sink.ts'
import type { AnyTable } from '../../core/table.ts'
import { qualifiedName } from '../../core/table.ts'
import type { RetryPolicy } from '../../generation/retry.ts'
import type { CopyConnection } from '../../postgres/copy.ts'
import { framedRows } from '../../postgres/copy-binary.ts'
import type { ExclusiveConnection } from '../../postgres/exclusive-connection.ts'
import { isTransientFailure, PostgresError } from '../../postgres/postgres-error.ts'
import { quoteIdentifier } from '../../postgres/quote.ts'
import { finishDatabase } from './finish-database.ts'
import { LostCommitsError } from './lost-commits-error.ts'
import { type Place, placedName } from './place.ts'
import { createTablesSql, stripTables } from './prepare-place.ts'
import { stageEvents } from './stage-events.ts'
import type { BookedPart, UnitBook } from './unit-book.ts'

/** What a sink for one database is made of. */
export interface PostgresSinkOptions {
  readonly place: Place
  /** The connection that holds the database's lock; the sink uses it but does not close it. */
  readonly connection: ExclusiveConnection
  readonly book: UnitBook
  /** Tables of the place that are there already, empty and as the domain wants them: they are used as they are. */
  readonly present: ReadonlySet<string>
  /** Whether rows may be there already: a run that goes on. */
  readonly isResumed: boolean
  /** How many connections add constraints side by side. */
  readonly connections: number
  /** Views and procedures over the tables, made at the end; undefined when they are there or not wanted. */
  readonly analytics?: readonly string[] | undefined
  readonly retry: RetryPolicy
}

/**
 * Loads units into one database by COPY BINARY, each in a transaction that books it too, and adds keys, indexes and
 * references when all rows are there.
 */
export class PostgresSink implements Sink {
  readonly #options: PostgresSinkOptions
  readonly #placed: ReadonlySet<string>
  readonly #parts = new Map<string, WrittenPart>()
  #plan: Plan | undefined

  constructor(options: PostgresSinkOptions) {
    this.#options = options
    this.#placed = new Set(options.place.tables.map(qualifiedName))
  }

  async *open(plan: Plan): AsyncGenerator<SinkEvent> {
    this.#plan = plan
    const { place, connection, book, present, isResumed } = this.#options
    const tables = this.#tablesOf(plan)
    const stage = stageEvents('schema', `Tables in ${place.target.database}`, tables.length)
    yield stage.started
    if (isResumed) await this.#readBook(connection.current, book)
    const missing = tables.filter((table) => !present.has(qualifiedName(table)))
    // Once a unit is there, the tables were stripped before it, and constraints found now were added after the last.
    const isUntouched = this.#parts.size === 0
    const strippable = place.tables.filter((table) => isUntouched && present.has(qualifiedName(table)))
    await connection.current.transaction(async () => {
      await connection.current.script('set local synchronous_commit = on')
      await stripTables(connection.current, place, strippable)
      await connection.current.script(createTablesSql(place, missing))
    })
    yield stage.finished
  }

  written(unit: Unit): readonly WrittenPart[] | undefined {
    const parts = this.#partsFor(unit).map((table) => this.#parts.get(partKey(unit, qualifiedName(table))))
    return parts.every((part) => part !== undefined) ? parts : undefined
  }

  async write(batch: UnitBatch, attempt: number): Promise<void> {
    if (this.written(batch.unit) !== undefined) return
    const { connection, book } = this.#options
    const current = attempt > 1 ? await connection.reconnect() : connection.current
    if (attempt > 1) await this.#requireBooked(current)
    if (this.written(batch.unit) !== undefined) return
    try {
      await this.#copyUnit(current, batch, attempt)
    } catch (error) {
      if (!(attempt > 1 && book.isBookedTwice(error))) throw asBug(error)
    }
    for (const { table, rows, digest } of this.#here(batch))
      this.#parts.set(partKey(batch.unit, table), { table, rows, digest })
  }

  isTransient(error: unknown): boolean {
    return isTransientFailure(error)
  }

  async *finish(): AsyncGenerator<SinkEvent> {
    if (this.#plan === undefined) throw new BugError('Cannot finish: found a sink that was not opened')
    const filled = new Set(this.#tablesOf(this.#plan).map(qualifiedName))
    const { place, present } = this.#options
    await this.#settleCommits()
    const rowsOf = this.#rowsByTable()
    const tables = place.tables
      .filter((table) => filled.has(qualifiedName(table)) || present.has(qualifiedName(table)))
      .toSorted((a, b) => (rowsOf.get(qualifiedName(b)) ?? 0) - (rowsOf.get(qualifiedName(a)) ?? 0))
    try {
      yield* finishDatabase({ ...this.#options, tables, rowsOf })
    } catch (error) {
      throw asBug(error)
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {}

  /** Books a unit and sends the rows of all its tables, in one transaction and almost one go. */
  async #copyUnit(connection: CopyConnection, batch: UnitBatch, attempt: number): Promise<void> {
    const { book, place } = this.#options
    const plan = this.#plan as Plan
    const parts = this.#here(batch)
    const filled = parts.filter(({ rows }) => rows > 0)
    const tables = new Map(tablesOfUnit(plan, batch.unit).map((table) => [qualifiedName(table), table]))
    const script = [
      book.entrySql(phaseOf(plan, batch.unit).name, batch.unit, parts, attempt),
      ...filled.map(({ table, format }) => copyStatement(place, tables.get(table) as AnyTable, format)),
    ]
    const sources = filled.map(({ chunks, format }) => (format === 'text' ? chunks : framedRows(chunks)))
    await connection.copyTogether(script.join(';\n'), sources, (taken) => {
      for (const [position, { table, rows }] of filled.entries()) {
        if (taken[position] === rows) continue
        throw new BugError(`Cannot load ${table}: found ${taken[position]} rows there; expected ${rows}`)
      }
    })
  }

  /** Makes the server keep what it has confirmed, before constraints rest on it. */
  async #settleCommits(): Promise<void> {
    const { connection, place } = this.#options
    const { current } = connection
    try {
      await current.transaction(() =>
        current.script("set local synchronous_commit = on; select pg_logical_emit_message(true, 'dhub', '')"),
      )
    } catch (error) {
      throw this.isTransient(error) ? new LostCommitsError(place.target.database, error) : error
    }
  }

  /** @throws LostCommitsError when the server, back from a crash, lacks what it had confirmed */
  async #requireBooked(connection: CopyConnection): Promise<void> {
    const { book, place } = this.#options
    const known = new Set(this.#parts.keys())
    this.#parts.clear()
    // What another dhub has added while there was no connection counts as well.
    await this.#readBook(connection, book)
    if (new Set(this.#parts.keys()).isSupersetOf(known)) return
    throw new LostCommitsError(place.target.database)
  }

  readonly #keyOf = ({ phase, root, from, to, table }: BookedPart): string => {
    const position = this.#plan?.phases.findIndex(({ name }) => name === phase) ?? -1
    return partKey({ phase: position, root, from, to }, table)
  }

  async #readBook(connection: CopyConnection, book: UnitBook): Promise<void> {
    for (const part of await book.read(connection)) {
      const { table, rows, digest } = part
      this.#parts.set(this.#keyOf(part), { table, rows, digest })
    }
  }

  #tablesOf(plan: Plan): readonly AnyTable[] {
    return plan.phases
      .flatMap(({ tables }) => tables)
      .filter((table) => this.#placed.has(qualifiedName(table)))
  }

  #partsFor(unit: Unit): readonly AnyTable[] {
    return tablesOfUnit(this.#plan as Plan, unit).filter((table) => this.#placed.has(qualifiedName(table)))
  }

  #here(batch: UnitBatch) {
    return batch.tables.filter(({ table }) => this.#placed.has(table))
  }

  #rowsByTable(): ReadonlyMap<string, number> {
    const rowsOf = new Map<string, number>()
    for (const { table, rows } of this.#parts.values()) rowsOf.set(table, (rowsOf.get(table) ?? 0) + rows)
    return rowsOf
  }
}

function copyStatement(place: Place, table: AnyTable, format: 'binary' | 'text' = 'binary'): string {
  const columns = Object.keys(table.columns).map(quoteIdentifier).join(', ')
  return `copy ${placedName(place, table)} (${columns}) from stdin (format ${format})`
}

const partKey = ({ phase, root, from, to }: Unit, table: string) => `${phase} ${root} ${from} ${to} ${table}`

/** A rule of the database that dhub's own rows break is dhub's fault, and says so. */
function asBug(error: unknown): unknown {
  if (!(error instanceof PostgresError) || error.failureClass !== 'own-bug') return error
  const { schema, table, constraint, detail, message = error.message } = error.report ?? {}
  const place = [schema, table].filter(Boolean).join('.') || 'the rows'
  const rule = constraint === undefined ? [] : [constraint]
  const found = [message, ...rule, ...(detail === undefined ? [] : [detail])].join(', ')
  return new BugError(`Cannot load ${place}: found ${found}; expected rows that keep every rule`, {
    cause: error,
  })
}
