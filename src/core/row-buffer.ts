import { BugError } from './errors.ts'
import type { NumberedKey } from './numbered-key.ts'
import { SpareBuffers } from './spare-buffers.ts'

const TWO_32 = 4_294_967_296
const DAYS_TO_2000 = 10_957
const SECONDS_TO_2000 = 946_684_800
const FIRST_CAPACITY = 16_384
const NOTHING = Buffer.alloc(0)
/** Longer texts are faster written by the runtime than character by character. */
const LOOP_CHARACTERS_MAX = 20

/**
 * A growing buffer that takes field values in their canonical form: the binary form of the PostgreSQL wire protocol
 * (each field a 32-bit length and its bytes, -1 for NULL; big-endian). It is what COPY BINARY moves in both directions,
 * so the digest of a row is the same whether taken from generated or from stored rows.
 */
export class RowBuffer {
  bytes: Buffer<ArrayBuffer> = NOTHING
  view: DataView<ArrayBuffer> = new DataView(NOTHING.buffer)
  at = 0
  #capacity = FIRST_CAPACITY
  readonly #spare: SpareBuffers

  constructor(spare: SpareBuffers = new SpareBuffers()) {
    this.#spare = spare
  }

  /** Makes room for `count` more bytes. */
  reserve(count: number): void {
    if (this.at + count > this.bytes.length) this.#grow(this.at + count)
  }

  /** The bytes so far; the buffer starts anew. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.bytes.subarray(0, this.at)
    this.#capacity = this.bytes.length
    this.bytes = NOTHING
    this.at = 0
    return taken
  }

  /** Text as it is, in UTF-8, without its length. */
  raw(value: string): void {
    this.reserve(value.length * 3)
    this.at += this.bytes.write(value, this.at)
  }

  int16(value: number): void {
    this.reserve(2)
    this.view.setInt16(this.at, value)
    this.at += 2
  }

  null(): void {
    this.reserve(4)
    this.view.setInt32(this.at, -1)
    this.at += 4
  }

  integer(value: number): void {
    this.reserve(8)
    this.view.setInt32(this.at, 4)
    this.view.setInt32(this.at + 4, value)
    this.at += 8
  }

  bigint(value: number): void {
    this.reserve(12)
    this.view.setInt32(this.at, 8)
    this.view.setInt32(this.at + 4, Math.floor(value / TWO_32))
    this.view.setInt32(this.at + 8, value | 0)
    this.at += 12
  }

  boolean(value: boolean): void {
    this.reserve(5)
    this.view.setInt32(this.at, 1)
    this.bytes[this.at + 4] = value ? 1 : 0
    this.at += 5
  }

  /** Days since 1970-01-01. */
  date(value: number): void {
    this.integer(value - DAYS_TO_2000)
  }

  /** Seconds since 1970-01-01 00:00:00 UTC. */
  timestamp(value: number): void {
    this.bigint((value - SECONDS_TO_2000) * 1_000_000)
  }

  /** Text of at most `lengthMax` characters. */
  text(value: string, lengthMax: number): void {
    const { length } = value
    if (length > lengthMax) {
      throw new BugError(
        `Cannot encode a text: found ${length} characters ("${value.slice(0, 40)}"); expected at most ${lengthMax}`,
      )
    }
    this.reserve(4 + length * 3)
    if (length > LOOP_CHARACTERS_MAX) return this.#longText(value)
    const start = this.at + 4
    const { bytes } = this
    for (let i = 0; i < length; i++) {
      const code = value.charCodeAt(i)
      if (code > 127) return this.#longText(value)
      bytes[start + i] = code
    }
    this.view.setInt32(this.at, length)
    this.at = start + length
  }

  /** A text key, head and digits one after the other. The head is plain ASCII. */
  numberedKey({ head, number, digits }: NumberedKey): void {
    this.reserve(4 + head.length + digits)
    const start = this.at + 4
    const headEnd = start + head.length
    const { bytes } = this
    for (let i = 0; i < head.length; i++) bytes[start + i] = head.charCodeAt(i)
    let rest = number
    for (let at = headEnd + digits - 1; at >= headEnd; at--) {
      const next = (rest / 10) | 0
      bytes[at] = 48 + rest - next * 10
      rest = next
    }
    if (rest > 0)
      throw new BugError(`Cannot encode a key: found ${head} ${number}; expected at most ${digits} digits`)
    this.view.setInt32(this.at, head.length + digits)
    this.at = headEnd + digits
  }

  #grow(length: number): void {
    const larger = Buffer.from(this.#spare.take(Math.max(this.bytes.length * 2, length, this.#capacity)))
    larger.set(this.bytes.subarray(0, this.at))
    this.#spare.give([this.bytes.buffer])
    this.bytes = larger
    this.view = new DataView(larger.buffer)
  }

  #longText(value: string): void {
    const written = this.bytes.write(value, this.at + 4)
    this.view.setInt32(this.at, written)
    this.at += 4 + written
  }

  /**
   * A numeric given as an integer scaled by `unit` (10 to the power of `scale`, which is at most 4): base-10000 digits
   * without leading or trailing zero digits, as `numeric_send` writes them.
   */
  numeric(value: number, scale: number, unit: number): void {
    this.reserve(26)
    const { view } = this
    const magnitude = value < 0 ? -value : value
    const whole = Math.floor(magnitude / unit)
    const fraction = (magnitude - whole * unit) * (10_000 / unit)
    const start = this.at + 12
    const groups = this.#wholeDigits(whole, start)
    let count = groups
    if (fraction > 0) view.setInt16(start + count++ * 2, fraction)
    else while (count > 0 && view.getInt16(start + (count - 1) * 2) === 0) count--
    view.setInt32(this.at, 8 + count * 2)
    view.setInt16(this.at + 4, count)
    view.setInt16(this.at + 6, count === 0 ? 0 : groups - 1)
    view.setInt16(this.at + 8, value < 0 ? 0x4000 : 0)
    view.setInt16(this.at + 10, scale)
    this.at = start + count * 2
  }

  /** Writes a whole number in base 10000. @returns how many digits that took */
  #wholeDigits(whole: number, start: number): number {
    if (whole < 10_000) {
      this.view.setInt16(start, whole)
      return whole > 0 ? 1 : 0
    }
    const high = Math.floor(whole / 10_000)
    const count = this.#wholeDigits(high, start)
    this.view.setInt16(start + count * 2, whole - high * 10_000)
    return count + 1
  }
}
