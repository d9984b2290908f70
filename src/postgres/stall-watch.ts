import type { Socket } from 'node:net'

/** How long the server may keep dhub waiting when nobody says otherwise. */
export const limitsDefault = { silenceMilliseconds: 30_000, lockMilliseconds: 60_000 }

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

  async #onSilence(): Promise<void> {
    const isAtWork = await this.#isAtWork().catch(() => false)
    if (this.#pending === 0 || this.#socket.destroyed) return
    if (isAtWork) this.#socket.setTimeout(this.#silenceMilliseconds)
    else this.#socket.destroy(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' }))
  }
}
