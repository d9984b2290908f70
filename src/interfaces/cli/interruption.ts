/**
 * Ctrl-C and its like: the first asks to stop at the next safe boundary, the second ends the process at once, as it
 * would have without this.
 */
export class Interruption implements Disposable {
  readonly #controller = new AbortController()
  readonly #onFirst: () => void
  #received: 'SIGINT' | 'SIGTERM' | undefined

  /** @param onFirst told when the first signal comes */
  constructor(onFirst: () => void) {
    this.#onFirst = onFirst
    process.on('SIGINT', this.#take)
    process.on('SIGTERM', this.#take)
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  /** What a shell expects of a process that ended by the signal. */
  get exitCode(): number {
    return this.#received === 'SIGTERM' ? 143 : 130
  }

  [Symbol.dispose](): void {
    process.off('SIGINT', this.#take)
    process.off('SIGTERM', this.#take)
  }

  readonly #take = (signal: 'SIGINT' | 'SIGTERM'): void => {
    if (this.#received !== undefined) {
      this[Symbol.dispose]()
      process.kill(process.pid, signal)
      return
    }
    this.#received = signal
    this.#controller.abort()
    this.#onFirst()
  }
}
