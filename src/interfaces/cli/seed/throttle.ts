import type { Clock } from '../../../core/clock.ts'

/** Lets something happen at most once in so many milliseconds. */
export class Throttle {
  readonly #clock: Clock
  readonly #milliseconds: number
  #last = Number.NEGATIVE_INFINITY

  constructor(clock: Clock, milliseconds: number) {
    this.#clock = clock
    this.#milliseconds = milliseconds
  }

  /** Whether it may happen now; if so, it counts as having happened. */
  pass(): boolean {
    const now = this.#clock.nowMilliseconds()
    if (now - this.#last < this.#milliseconds) return false
    this.#last = now
    return true
  }
}
