import type { UnitBatch } from '../../core/batch.ts'
import type { Plan, Unit } from '../../core/plan.ts'
import type { Sink, SinkEvent, WrittenPart } from '../../core/sink.ts'

/** The sink of one shard: what comes after the last unit of all shards is left to whoever is last. */
export class ShardSink implements Sink {
  readonly #sink: Sink
  readonly #onOpened: () => Promise<void>

  /** @param onOpened called once the sink is ready for units */
  constructor(sink: Sink, onOpened: () => Promise<void>) {
    this.#sink = sink
    this.#onOpened = onOpened
  }

  async *open(plan: Plan): AsyncGenerator<SinkEvent> {
    yield* this.#sink.open(plan)
    await this.#onOpened()
  }

  written(unit: Unit): readonly WrittenPart[] | undefined {
    return this.#sink.written(unit)
  }

  async write(batch: UnitBatch, attempt: number): Promise<void> {
    await this.#sink.write(batch, attempt)
  }

  isTransient(error: unknown): boolean {
    return this.#sink.isTransient(error)
  }

  async *finish(): AsyncGenerator<SinkEvent> {}

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#sink[Symbol.asyncDispose]()
  }
}
