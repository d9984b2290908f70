import type { UnitBatch } from '../../core/batch.ts'
import type { Clock } from '../../core/clock.ts'
import type { Unit } from '../../core/plan.ts'
import type { BatchSource } from '../../generation/batch-source.ts'

/** A source that knows how long its reader has waited for batches. */
export class TimedSource implements BatchSource {
  readonly #source: BatchSource
  readonly #clock: Clock
  #waited = 0

  constructor(source: BatchSource, clock: Clock) {
    this.#source = source
    this.#clock = clock
  }

  get waitedMilliseconds(): number {
    return this.#waited
  }

  async *batches(units: readonly Unit[]): AsyncGenerator<UnitBatch> {
    let asked = this.#clock.nowMilliseconds()
    for await (const batch of this.#source.batches(units)) {
      this.#waited += this.#clock.nowMilliseconds() - asked
      yield batch
      asked = this.#clock.nowMilliseconds()
    }
  }

  release(batch: UnitBatch): void {
    this.#source.release?.(batch)
  }
}
