/** How long a budget that is not used adds up. */
const BURST_SECONDS = 1
/** Rows that rounding may leave owed. */
const ROUNDING = 1e-7

/**
 * A token bucket for rows: so many per second on average. A unit begins when nothing is owed any more, and owes its
 * rows from then on.
 */
export class RowBudget {
  #rateRowsPerSecond: number | null
  #rows = 0
  #countedAt: number

  /**
   * @param rateRowsPerSecond null for as many as come
   * @param now in milliseconds, as everywhere here
   */
  constructor(rateRowsPerSecond: number | null, now: number) {
    this.#rateRowsPerSecond = rateRowsPerSecond
    this.#countedAt = now
  }

  /** How long to wait before the next unit. */
  waitMilliseconds(now: number): number {
    this.#count(now)
    if (this.#rateRowsPerSecond === null || this.#rows >= -ROUNDING) return 0
    return Math.ceil((-this.#rows / this.#rateRowsPerSecond) * 1000)
  }

  /** Counts the rows of a unit that begins. */
  spend(rows: number, now: number): void {
    this.#count(now)
    if (this.#rateRowsPerSecond !== null) this.#rows -= rows
  }

  /** Goes on at another rate; without one nothing is owed. */
  setRate(rateRowsPerSecond: number | null, now: number): void {
    this.#count(now)
    this.#rateRowsPerSecond = rateRowsPerSecond
    if (rateRowsPerSecond === null) this.#rows = 0
  }

  #count(now: number): void {
    const rate = this.#rateRowsPerSecond ?? 0
    const earned = (Math.max(0, now - this.#countedAt) / 1000) * rate
    this.#rows = Math.min(rate * BURST_SECONDS, this.#rows + earned)
    this.#countedAt = now
  }
}
