import type { UnitBatch } from '../../core/batch.ts'
import type { Plan, Unit } from '../../core/plan.ts'
import type { Sink, SinkEvent, WrittenPart } from '../../core/sink.ts'

/** Keeps batches in memory: for tests, and for looking at rows without a database. */
export class MemorySink implements Sink {
  readonly #batches = new Map<string, UnitBatch>()

  async *open(_plan: Plan): AsyncGenerator<SinkEvent> {}

  written(unit: Unit): readonly WrittenPart[] | undefined {
    return this.#batches.get(keyOf(unit))?.tables.map(({ table, rows, digest }) => ({ table, rows, digest }))
  }

  async write(batch: UnitBatch): Promise<void> {
    const key = keyOf(batch.unit)
    if (!this.#batches.has(key)) this.#batches.set(key, batch)
  }

  isTransient(): boolean {
    return false
  }

  async *finish(): AsyncGenerator<SinkEvent> {}

  /** The rows of a table, in the order of writing: COPY BINARY tuples. */
  chunksOf(table: string): readonly Uint8Array[] {
    return [...this.#batches.values()].flatMap(({ tables }) =>
      tables.filter((batch) => batch.table === table).flatMap(({ chunks }) => chunks),
    )
  }

  async [Symbol.asyncDispose](): Promise<void> {}
}

const keyOf = ({ phase, root, from, to }: Unit) => `${phase} ${root} ${from} ${to}`
