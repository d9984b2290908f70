import type { Clock } from '../core/clock.ts'
import { RowBudget } from './row-budget.ts'
import type { RunControl, RunWishes } from './run-control.ts'

/** How often a run asks what it has been told. */
const POLL_MILLISECONDS = 400

/** Where wishes come from, and what else a control needs from outside. */
export interface PolledControlOptions {
  /** What the run has been told; a failure leaves it at what was known. */
  readonly read: () => Promise<RunWishes>
  /** What is known when the run begins. */
  readonly initial: RunWishes
  readonly clock: Clock
  readonly sleep: (milliseconds: number) => Promise<void>
  /** Ends every wait: the run itself sees to what is due then. */
  readonly signal?: AbortSignal | undefined
  /** Told when the run halts and when it goes on. */
  readonly onPause?: (isPaused: boolean) => Promise<void>
}

/** A control that asks for the wishes at most twice a second, and while it waits. */
export class PolledControl implements RunControl {
  readonly #options: PolledControlOptions
  readonly #budget: RowBudget
  #wishes: RunWishes
  #askedAt: number
  #isPaused = false

  constructor(options: PolledControlOptions) {
    const now = options.clock.nowMilliseconds()
    this.#options = options
    this.#wishes = options.initial
    this.#budget = new RowBudget(options.initial.rateRowsPerSecond, now)
    this.#askedAt = now
  }

  async beforeUnit(rows: number): Promise<'go' | 'stop'> {
    const { clock } = this.#options
    while (!this.#isAborted()) {
      await this.#ask()
      if (this.#wishes.command === 'stop') return 'stop'
      await this.#tellPause(this.#wishes.command === 'pause')
      const wait = this.#isPaused ? POLL_MILLISECONDS : this.#budget.waitMilliseconds(clock.nowMilliseconds())
      if (wait === 0) break
      await this.#options.sleep(Math.min(wait, POLL_MILLISECONDS))
    }
    this.#budget.spend(rows, clock.nowMilliseconds())
    return 'go'
  }

  #isAborted(): boolean {
    return this.#options.signal?.aborted === true
  }

  async #ask(): Promise<void> {
    const { clock, read } = this.#options
    if (clock.nowMilliseconds() - this.#askedAt < POLL_MILLISECONDS) return
    this.#askedAt = clock.nowMilliseconds()
    const wishes = await read().catch(() => this.#wishes)
    if (wishes.rateRowsPerSecond !== this.#wishes.rateRowsPerSecond)
      this.#budget.setRate(wishes.rateRowsPerSecond, clock.nowMilliseconds())
    this.#wishes = wishes
  }

  async #tellPause(isPaused: boolean): Promise<void> {
    if (this.#isPaused === isPaused) return
    this.#isPaused = isPaused
    await this.#options.onPause?.(isPaused).catch(() => undefined)
  }
}
