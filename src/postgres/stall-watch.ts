import type { Socket } from 'node:net'

/**
 * Gives a connection up that has gone silent while the server owes an answer. A long statement is silent too, so the
 * server is asked first, on a connection of its own, whether it is at work.
 */
export class StallWatch {
  readonly #socket: Socket
  readonly #silenceMilliseconds: number
  readonly #isAtWork: () => Promise<boolean>
  #pending = 0

  /** @param isAtWork asks the server; what it throws counts as no */
  constructor(socket: Socket, silenceMilliseconds: number, isAtWork: () => Promise<boolean>) {
    this.#socket = socket
    this.#silenceMilliseconds = silenceMilliseconds
    this.#isAtWork = isAtWork
    socket.on('timeout', () => void this.#onSilence())
  }

  /** Watches while the work waits for the server. */
  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#pending++ === 0) this.#socket.setTimeout(this.#silenceMilliseconds)
    try {
      return await work()
    } finally {
      if (--this.#pending === 0) this.#socket.setTimeout(0)
    }
  }

  /** Watches while the server is asked for more, and not while the reader is slow: then it is the server that waits. */
  async *reading<Item>(source: AsyncIterable<Item>): AsyncGenerator<Item> {
    const items = source[Symbol.asyncIterator]()
    try {
      for (;;) {
        const step = await this.during(() => items.next())
        if (step.done === true) return
        yield step.value
      }
    } finally {
      await items.return?.()
    }
  }

  get #bytes(): number {
    return this.#socket.bytesRead + this.#socket.bytesWritten
  }

  async #onSilence(): Promise<void> {
    const heard = this.#bytes
    const isAtWork = await this.#isAtWork().catch(() => false)
    // A busy machine may have been late to look, not the server late to answer.
    if (this.#pending === 0 || this.#socket.destroyed || this.#bytes !== heard) return
    if (isAtWork) this.#socket.setTimeout(this.#silenceMilliseconds)
    else this.#socket.destroy(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' }))
  }
}
