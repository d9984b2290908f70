/** Sizes that rows travel in: powers of two from the first to the last. */
const SPARE_BYTES = { min: 16_384, max: 524_288 }
/** What is beyond goes back to the system, so that keeping never grows. */
const KEPT_BYTES_MAX = 8_388_608

/** Buffers that have served and may be filled anew: making them and giving them back to the system costs time. */
export class SpareBuffers {
  readonly #free = new Map<number, ArrayBuffer[]>()
  #keptBytes = 0

  /** A buffer of exactly so many bytes, with whatever was in it; a new one where none is spare. */
  take(bytes: number): ArrayBuffer {
    const spare = this.#free.get(bytes)?.pop()
    if (spare === undefined) return new ArrayBuffer(bytes)
    this.#keptBytes -= bytes
    return spare
  }

  /** Keeps those that are worth it. */
  give(buffers: readonly ArrayBuffer[]): void {
    for (const buffer of buffers) {
      const bytes = buffer.byteLength
      const isUsual = bytes >= SPARE_BYTES.min && bytes <= SPARE_BYTES.max && (bytes & (bytes - 1)) === 0
      if (!isUsual || this.#keptBytes + bytes > KEPT_BYTES_MAX) continue
      const others = this.#free.get(bytes)
      if (others === undefined) this.#free.set(bytes, [buffer])
      else others.push(buffer)
      this.#keptBytes += bytes
    }
  }

  /** Hands all of them over, for another thread. */
  takeAll(): readonly ArrayBuffer[] {
    const all = [...this.#free.values()].flat()
    this.#free.clear()
    this.#keptBytes = 0
    return all
  }
}
