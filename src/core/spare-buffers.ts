/** The size in which most rows travel: smaller buffers are cheaper made than kept. */
const SPARE_BYTES = 262_144

/** Buffers that have served and may be filled anew: making them and giving them back to the system costs time. */
export class SpareBuffers {
  readonly #free: ArrayBuffer[] = []

  /** A buffer of exactly so many bytes, with whatever was in it; a new one where none is spare. */
  take(bytes: number): ArrayBuffer {
    const spare = bytes === SPARE_BYTES ? this.#free.pop() : undefined
    return spare ?? new ArrayBuffer(bytes)
  }

  /** Keeps those that are worth it. */
  give(buffers: readonly ArrayBuffer[]): void {
    for (const buffer of buffers) if (buffer.byteLength === SPARE_BYTES) this.#free.push(buffer)
  }

  /** Hands over up to so many of them, for another thread. */
  takeSome(count: number): readonly ArrayBuffer[] {
    return this.#free.splice(Math.max(0, this.#free.length - count))
  }
}
