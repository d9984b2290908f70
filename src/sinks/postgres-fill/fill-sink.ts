import type { TableBatch, UnitBatch } from '../../core/batch.ts'
import { BugError } from '../../core/errors.ts'
import { type Plan, phaseOf, tablesOfUnit, type Unit } from '../../core/plan.ts'
import type { Sink, SinkEvent, WrittenPart } from '../../core/sink.ts'
import { qualifiedName } from '../../core/table.ts'
import type { CopyConnection } from '../../postgres/copy.ts'
import type { ExclusiveConnection } from '../../postgres/exclusive-connection.ts'
import { isTransientFailure } from '../../postgres/postgres-error.ts'
import { LostCommitsError } from '../postgres/lost-commits-error.ts'
import { stageEvents } from '../postgres/stage-events.ts'
import type { BookedPart, UnitBook } from '../postgres/unit-book.ts'
import { type CopyTarget, directCopy, insertStaged, stagedCopy } from './copy-statements.ts'
import { quotedTable } from './quoted-table.ts'
import { refusedRows } from './refused-rows.ts'
import { maySet, reserveSequenceSql, setSequenceSql } from './set-sequence.ts'

/** A table of somebody else's database, as the sink needs to know it. */
export interface TargetTable extends CopyTarget {
  /** Rows go through a staging table and one statement for all tables of the unit. */
  readonly isStaged: boolean
  readonly sequences: readonly {
    readonly column: string
    readonly sequence: string
    readonly largest?: number
  }[]
}

export interface FillSinkOptions {
  readonly tables: readonly TargetTable[]
  /** The connection that holds the database's lock; the sink uses it but does not close it. */
  readonly connection: ExclusiveConnection
  /** Undefined where no ledger may be made: the run cannot be resumed then. */
  readonly book: UnitBook | undefined
  readonly isResumed: boolean
}

/**
 * Fills tables of somebody else's database, whose constraints, triggers and indexes stay as they are: each unit by COPY
 * in a transaction that books it too. Tables that refer to each other in a circle are staged and inserted by one
 * statement, at whose end the database looks at all references together.
 */
export class FillSink implements Sink {
  readonly #options: FillSinkOptions
  readonly #tables: ReadonlyMap<string, TargetTable>
  readonly #parts = new Map<string, WrittenPart>()
  /** Sequences that may not be set. */
  readonly #locked = new Set<string>()
  #plan: Plan | undefined

  constructor(options: FillSinkOptions) {
    this.#options = options
    this.#tables = new Map(options.tables.map((table) => [table.table, table]))
  }

  async *open(plan: Plan): AsyncGenerator<SinkEvent> {
    this.#plan = plan
    const { isResumed, book, connection } = this.#options
    if (isResumed && book !== undefined) {
      for (const part of await book.read(connection.current)) this.#parts.set(this.#keyOf(part), part)
    }
    for (const { sequence, largest } of this.#options.tables.flatMap(({ sequences }) => sequences)) {
      if (await maySet(connection.current, sequence)) {
        if (largest !== undefined) await connection.current.script(reserveSequenceSql(sequence, largest))
      } else {
        this.#locked.add(sequence)
        yield {
          type: 'warning',
          message: `The sequence ${sequence} stays where it is, because this role may not set it: rows of others may get numbers that are taken`,
        }
      }
    }
  }

  written(unit: Unit): readonly WrittenPart[] | undefined {
    const parts = tablesOfUnit(this.#plan as Plan, unit).map((table) =>
      this.#parts.get(partKey(unit, qualifiedName(table))),
    )
    return parts.every((part) => part !== undefined) ? parts : undefined
  }

  async write(batch: UnitBatch, attempt: number): Promise<void> {
    if (this.written(batch.unit) !== undefined) return
    const { connection, book } = this.#options
    const current = attempt > 1 ? await connection.reconnect() : connection.current
    if (attempt > 1 && book !== undefined) await this.#requireBooked(current, book)
    try {
      await this.#copyUnit(current, batch, attempt)
    } catch (error) {
      if (!(attempt > 1 && book?.isBookedTwice(error))) throw refusedRows(error, batch.tables)
    }
    for (const { table, rows, digest } of batch.tables) {
      this.#parts.set(partKey(batch.unit, table), { table, rows, digest })
    }
  }

  isTransient(error: unknown): boolean {
    return isTransientFailure(error)
  }

  async *finish(): AsyncGenerator<SinkEvent> {
    const { tables, connection } = this.#options
    await this.#settleCommits()
    const stage = stageEvents('statistics', 'Sequences and statistics', tables.length)
    yield stage.started
    for (const table of tables) {
      for (const sequence of table.sequences) {
        if (this.#locked.has(sequence.sequence)) continue
        await connection.current.script(setSequenceSql(table.table, sequence))
      }
      await connection.current.script(`analyze ${quotedTable(table.table)}`)
      yield stage.step()
    }
    yield stage.finished
  }

  async [Symbol.asyncDispose](): Promise<void> {}

  async #copyUnit(connection: CopyConnection, batch: UnitBatch, attempt: number): Promise<void> {
    const { book } = this.#options
    const filled = batch.tables.filter(({ rows }) => rows > 0)
    const targets = filled.map(({ table }) => this.#targetOf(table))
    const entry = book?.entrySql(
      phaseOf(this.#plan as Plan, batch.unit).name,
      batch.unit,
      batch.tables,
      attempt,
    )
    const isStaged = targets.some((target) => target.isStaged)
    const script = [
      ...(entry === undefined ? [] : [entry]),
      ...targets.flatMap((target, position) =>
        isStaged ? stagedCopy(target, position) : [directCopy(target)],
      ),
      ...(isStaged && targets.length > 0 ? [insertStaged(targets)] : []),
    ]
    if (script.length === 0) return
    await connection.copyTogether(
      script.join(';\n'),
      filled.map(({ chunks }) => chunks),
      (taken) => requireTaken(taken, filled),
    )
  }

  #targetOf(table: string): TargetTable {
    const target = this.#tables.get(table)
    if (target === undefined)
      throw new BugError(`Cannot load ${table}: found a table that the sink does not know`)
    return target
  }

  /** Makes the server keep what it has confirmed, before the run is told complete. */
  async #settleCommits(): Promise<void> {
    const { connection, book } = this.#options
    if (book === undefined) return
    await connection.current.transaction(() =>
      connection.current.script(
        "set local synchronous_commit = on; select pg_logical_emit_message(true, 'dhub', '')",
      ),
    )
  }

  /** @throws LostCommitsError when the server, back from a crash, lacks what it had confirmed */
  async #requireBooked(connection: CopyConnection, book: UnitBook): Promise<void> {
    const booked = await book.read(connection)
    if (new Set(booked.map(this.#keyOf)).isSupersetOf(this.#parts)) return
    throw new LostCommitsError(this.#options.connection.target.database)
  }

  readonly #keyOf = ({ phase, root, from, to, table }: BookedPart): string => {
    const position = this.#plan?.phases.findIndex(({ name }) => name === phase) ?? -1
    return partKey({ phase: position, root, from, to }, table)
  }
}

const partKey = ({ phase, root, from, to }: Unit, table: string) => `${phase} ${root} ${from} ${to} ${table}`

function requireTaken(taken: readonly number[], filled: readonly TableBatch[]): void {
  for (const [position, { table, rows }] of filled.entries()) {
    if (taken[position] === rows) continue
    throw new BugError(`Cannot load ${table}: found ${taken[position]} rows taken; expected ${rows}`)
  }
}
