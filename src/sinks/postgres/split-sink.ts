import type { UnitBatch } from '../../core/batch.ts'
import type { Plan, Unit } from '../../core/plan.ts'
import type { Sink, SinkEvent, WrittenPart } from '../../core/sink.ts'

/**
 * Several databases as one sink: each takes the tables that lie in it and books them itself, so a unit that reached
 * only some of them is brought to the others alone.
 */
export class SplitSink implements Sink {
  readonly #sinks: readonly Sink[]

  constructor(sinks: readonly Sink[]) {
    this.#sinks = sinks
  }

  async *open(plan: Plan): AsyncGenerator<SinkEvent> {
    for (const sink of this.#sinks) yield* sink.open(plan)
  }

  written(unit: Unit): readonly WrittenPart[] | undefined {
    const parts = this.#sinks.map((sink) => sink.written(unit))
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined
  }

  async write(batch: UnitBatch, attempt: number): Promise<void> {
    for (const sink of this.#sinks) await sink.write(batch, attempt)
  }

  isTransient(error: unknown): boolean {
    return this.#sinks.some((sink) => sink.isTransient(error))
  }

  async *finish(): AsyncGenerator<SinkEvent> {
    for (const sink of this.#sinks) yield* sink.finish()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const sink of this.#sinks) await sink[Symbol.asyncDispose]()
  }
}
