import type { TableBatch, UnitBatch } from '../../core/batch.ts'
import { BugError } from '../../core/errors.ts'
import { type Plan, tablesOfUnit, type Unit } from '../../core/plan.ts'
import type { Sink, SinkEvent, WrittenPart } from '../../core/sink.ts'
import type { AnyTable } from '../../core/table.ts'
import { qualifiedName } from '../../core/table.ts'
import type { RetryPolicy } from '../../generation/retry.ts'
import { framedRows } from '../../postgres/copy-binary.ts'
import type { ExclusiveConnection } from '../../postgres/exclusive-connection.ts'
import { PostgresError } from '../../postgres/postgres-error.ts'
import { quoteIdentifier } from '../../postgres/quote.ts'
import { BookedUnits, type UnitLoad } from './booked-units.ts'
import { finishDatabase } from './finish-database.ts'
import { type Place, placedName } from './place.ts'
import { createTablesSql, stripTables } from './prepare-place.ts'
import { stageEvents } from './stage-events.ts'
import type { UnitBook } from './unit-book.ts'

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
  readonly #units: BookedUnits
  #plan: Plan | undefined

  constructor(options: PostgresSinkOptions) {
    this.#options = options
    this.#placed = new Set(options.place.tables.map(qualifiedName))
    const { connection, book } = options
    this.#units = new BookedUnits({ connection, book, tables: this.#placed })
  }

  async *open(plan: Plan): AsyncGenerator<SinkEvent> {
    this.#plan = plan
    const { place, connection, present, isResumed } = this.#options
    const tables = this.#tablesOf(plan)
    const stage = stageEvents('schema', `Tables in ${place.target.database}`, tables.length)
    yield stage.started
    await this.#units.open(plan, { isResumed })
    const missing = tables.filter((table) => !present.has(qualifiedName(table)))
    // Once a unit is there, the tables were stripped before it, and constraints found now were added after the last.
    const { isEmpty } = this.#units
    const strippable = place.tables.filter((table) => isEmpty && present.has(qualifiedName(table)))
    await connection.current.transaction(async () => {
      await connection.current.script('set local synchronous_commit = on')
      await stripTables(connection.current, place, strippable)
      await connection.current.script(createTablesSql(place, missing))
    })
    yield stage.finished
  }

  written(unit: Unit): readonly WrittenPart[] | undefined {
    return this.#units.written(unit)
  }

  async write(batch: UnitBatch, attempt: number): Promise<void> {
    await this.#units.write(batch, attempt, (filled) => this.#loadOf(batch.unit, filled), asBug)
  }

  isTransient(error: unknown): boolean {
    return this.#units.isTransient(error)
  }

  async *finish(): AsyncGenerator<SinkEvent> {
    if (this.#plan === undefined) throw new BugError('Cannot finish: found a sink that was not opened')
    const filled = new Set(this.#tablesOf(this.#plan).map(qualifiedName))
    const { place, present } = this.#options
    await this.#units.settle()
    const rowsOf = this.#units.rowsByTable()
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

  #loadOf(unit: Unit, filled: readonly TableBatch[]): UnitLoad {
    const tables = new Map(
      tablesOfUnit(this.#plan as Plan, unit).map((table) => [qualifiedName(table), table]),
    )
    return {
      statements: filled.map(({ table, format }) =>
        copyStatement(this.#options.place, tables.get(table) as AnyTable, format),
      ),
      sources: filled.map(({ chunks, format }) => (format === 'text' ? chunks : framedRows(chunks))),
    }
  }

  #tablesOf(plan: Plan): readonly AnyTable[] {
    return plan.phases
      .flatMap(({ tables }) => tables)
      .filter((table) => this.#placed.has(qualifiedName(table)))
  }
}

function copyStatement(place: Place, table: AnyTable, format: 'binary' | 'text' = 'binary'): string {
  const columns = Object.keys(table.columns).map(quoteIdentifier).join(', ')
  return `copy ${placedName(place, table)} (${columns}) from stdin (format ${format})`
}

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
