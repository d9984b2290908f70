import type { TableBatch, UnitBatch } from '../../core/batch.ts'
import { BugError } from '../../core/errors.ts'
import { type Plan, phaseOf, tablesOfUnit, type Unit } from '../../core/plan.ts'
import type { WrittenPart } from '../../core/sink.ts'
import { qualifiedName } from '../../core/table.ts'
import type { CopyConnection } from '../../postgres/copy.ts'
import type { CopySource } from '../../postgres/copy-script.ts'
import type { ExclusiveConnection } from '../../postgres/exclusive-connection.ts'
import { isTransientFailure, type PostgresError } from '../../postgres/postgres-error.ts'
import { LostCommitsError } from './lost-commits-error.ts'
import type { BookedPart, UnitBook } from './unit-book.ts'

/** What the units of one database are booked with. */
export interface BookedUnitsOptions {
  /** The connection that holds the database's lock. */
  readonly connection: ExclusiveConnection
  /** Undefined where none may be kept: then a unit of which no answer came is not sent again. */
  readonly book: UnitBook | undefined
  /** The tables that lie in the database, as `schema.table`; all of the plan when left out. */
  readonly tables?: ReadonlySet<string>
}

/** How the rows of a unit go to the server: statements, and a source for each COPY among them. */
export interface UnitLoad {
  readonly statements: readonly string[]
  readonly sources: readonly CopySource[]
}

/**
 * Which units are in a database: what its book tells, and what has been written since. Each unit is written and booked
 * in one transaction, so it is there once, whatever breaks on the way.
 */
export class BookedUnits {
  readonly #options: BookedUnitsOptions
  readonly #parts = new Map<string, WrittenPart>()
  #plan: Plan | undefined

  constructor(options: BookedUnitsOptions) {
    this.#options = options
  }

  /** Begins with a plan: with nothing written, or with what an earlier run has booked. */
  async open(plan: Plan, { isResumed }: { readonly isResumed: boolean }): Promise<void> {
    this.#plan = plan
    if (isResumed) await this.#readBook(this.#options.connection.current)
  }

  get isEmpty(): boolean {
    return this.#parts.size === 0
  }

  /** What a unit has left in the tables of this database; undefined unless all of it is there. */
  written(unit: Unit): readonly WrittenPart[] | undefined {
    const parts = tablesOfUnit(this.#openPlan, unit)
      .map(qualifiedName)
      .filter((table) => this.#isHere(table))
      .map((table) => this.#parts.get(partKey(unit, table)))
    return parts.every((part) => part !== undefined) ? parts : undefined
  }

  /** Rows of all units by table. */
  rowsByTable(): ReadonlyMap<string, number> {
    const rowsOf = new Map<string, number>()
    for (const { table, rows } of this.#parts.values()) rowsOf.set(table, (rowsOf.get(table) ?? 0) + rows)
    return rowsOf
  }

  /**
   * Writes what a unit has for this database, unless it is there.
   *
   * @param attempt above 1 when this very unit failed before: then the connection is made anew and the book read again
   * @param loadOf how the rows of the tables that have any are sent
   * @param explain what is thrown in place of a failure of the load
   * @throws LostCommitsError when the server, back from a crash, lacks what it had confirmed
   */
  async write(
    { unit, tables }: UnitBatch,
    attempt: number,
    loadOf: (filled: readonly TableBatch[]) => UnitLoad,
    explain: (error: unknown) => unknown,
  ): Promise<void> {
    if (this.written(unit) !== undefined) return
    const { connection, book } = this.#options
    const current = attempt > 1 ? await connection.reconnect() : connection.current
    if (attempt > 1) await this.#requireBooked(current)
    if (this.written(unit) !== undefined) return
    const parts = tables.filter(({ table }) => this.#isHere(table))
    try {
      await this.#load(current, { unit, tables: parts }, attempt, loadOf)
    } catch (error) {
      if (!(attempt > 1 && book?.isBookedTwice(error))) throw explain(error)
    }
    for (const { table, rows, digest } of parts)
      this.#parts.set(partKey(unit, table), { table, rows, digest })
  }

  /** Whether writing the same unit again may well work, and cannot double it. */
  isTransient(error: unknown): boolean {
    if (!isTransientFailure(error)) return false
    // A server that said no has rolled back; one that said nothing may have committed.
    return this.#options.book !== undefined || (error as PostgresError).report !== undefined
  }

  /** Makes the server keep what it has confirmed, before anything rests on it. @throws LostCommitsError */
  async settle(): Promise<void> {
    const { current, target } = this.#options.connection
    try {
      await current.transaction(() =>
        current.script("set local synchronous_commit = on; select pg_logical_emit_message(true, 'dhub', '')"),
      )
    } catch (error) {
      throw isTransientFailure(error) ? new LostCommitsError(target.database, error) : error
    }
  }

  /** Books a unit and sends the rows of its tables, in one transaction and almost one go. */
  async #load(
    connection: CopyConnection,
    { unit, tables }: UnitBatch,
    attempt: number,
    loadOf: (filled: readonly TableBatch[]) => UnitLoad,
  ): Promise<void> {
    const filled = tables.filter(({ rows }) => rows > 0)
    const { statements, sources } = loadOf(filled)
    const phase = phaseOf(this.#openPlan, unit).name
    const entry = this.#options.book?.entrySql(phase, unit, tables, attempt)
    const script = entry === undefined ? statements : [entry, ...statements]
    if (script.length === 0) return
    await connection.copyTogether(script.join(';\n'), sources, (taken) => requireTaken(taken, filled))
  }

  async #requireBooked(connection: CopyConnection): Promise<void> {
    if (this.#options.book === undefined) return
    const known = new Set(this.#parts.keys())
    this.#parts.clear()
    // What another dhub has added while there was no connection counts as well.
    await this.#readBook(connection)
    if (new Set(this.#parts.keys()).isSupersetOf(known)) return
    throw new LostCommitsError(this.#options.connection.target.database)
  }

  async #readBook(connection: CopyConnection): Promise<void> {
    for (const part of (await this.#options.book?.read(connection)) ?? []) {
      const { table, rows, digest } = part
      this.#parts.set(this.#keyOf(part), { table, rows, digest })
    }
  }

  #keyOf({ phase, root, from, to, table }: BookedPart): string {
    const position = this.#openPlan.phases.findIndex(({ name }) => name === phase)
    return partKey({ phase: position, root, from, to }, table)
  }

  #isHere(table: string): boolean {
    return this.#options.tables?.has(table) ?? true
  }

  get #openPlan(): Plan {
    if (this.#plan === undefined) throw new BugError('Cannot write: found a sink that was not opened')
    return this.#plan
  }
}

const partKey = ({ phase, root, from, to }: Unit, table: string) => `${phase} ${root} ${from} ${to} ${table}`

function requireTaken(taken: readonly number[], filled: readonly TableBatch[]): void {
  for (const [position, { table, rows }] of filled.entries()) {
    if (taken[position] === rows) continue
    throw new BugError(`Cannot load ${table}: found ${taken[position]} rows taken; expected ${rows}`)
  }
}
