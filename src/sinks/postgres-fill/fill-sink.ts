import type { TableBatch, UnitBatch } from '../../core/batch.ts'
import { BugError } from '../../core/errors.ts'
import type { Plan, Unit } from '../../core/plan.ts'
import type { Sink, SinkEvent, WrittenPart } from '../../core/sink.ts'
import type { ExclusiveConnection } from '../../postgres/exclusive-connection.ts'
import { quoteTable } from '../../postgres/quote.ts'
import { BookedUnits, type UnitLoad } from '../postgres/booked-units.ts'
import { stageEvents } from '../postgres/stage-events.ts'
import type { UnitBook } from '../postgres/unit-book.ts'
import { type CopyTarget, directCopy, insertStaged, stagedCopy } from './copy-statements.ts'
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
  readonly #units: BookedUnits
  /** Sequences that may not be set. */
  readonly #locked = new Set<string>()

  constructor(options: FillSinkOptions) {
    this.#options = options
    this.#tables = new Map(options.tables.map((table) => [table.table, table]))
    const { connection, book } = options
    this.#units = new BookedUnits({ connection, book })
  }

  async *open(plan: Plan): AsyncGenerator<SinkEvent> {
    const { isResumed, connection } = this.#options
    await this.#units.open(plan, { isResumed })
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
    return this.#units.written(unit)
  }

  async write(batch: UnitBatch, attempt: number): Promise<void> {
    const explain = (error: unknown) => refusedRows(error, batch.tables)
    await this.#units.write(batch, attempt, (filled) => this.#loadOf(filled), explain)
  }

  isTransient(error: unknown): boolean {
    return this.#units.isTransient(error)
  }

  async *finish(): AsyncGenerator<SinkEvent> {
    const { tables, connection } = this.#options
    await this.#units.settle()
    const stage = stageEvents('statistics', 'Sequences and statistics', tables.length)
    yield stage.started
    for (const table of tables) {
      for (const sequence of table.sequences) {
        if (this.#locked.has(sequence.sequence)) continue
        await connection.current.script(setSequenceSql(table.table, sequence))
      }
      await connection.current.script(`analyze ${quoteTable(table.table)}`)
      yield stage.step()
    }
    yield stage.finished
  }

  async [Symbol.asyncDispose](): Promise<void> {}

  #loadOf(filled: readonly TableBatch[]): UnitLoad {
    const targets = filled.map(({ table }) => this.#targetOf(table))
    const isStaged = targets.some((target) => target.isStaged)
    return {
      statements: isStaged
        ? [...targets.flatMap(stagedCopy), insertStaged(targets)]
        : targets.map((target) => directCopy(target)),
      sources: filled.map(({ chunks }) => chunks),
    }
  }

  #targetOf(table: string): TargetTable {
    const target = this.#tables.get(table)
    if (target === undefined)
      throw new BugError(`Cannot load ${table}: found a table that the sink does not know`)
    return target
  }
}
