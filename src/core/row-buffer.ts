import { BugError } from './errors.ts'

const TWO_32 = 4_294_967_296
const DAYS_TO_2000 = 10_957
const SECONDS_TO_2000 = 946_684_800
const FIRST_CAPACITY = 16_384
const NOTHING = new Uint8Array(0)
const encoder = new TextEncoder()

/**
 * A growing buffer that takes field values in their canonical form: the binary form of the PostgreSQL wire protocol
 * (each field a 32-bit length and its bytes, -1 for NULL; big-endian). It is what COPY BINARY moves in both directions,
 * so the digest of a row is the same whether taken from generated or from stored rows.
 */
export class RowBuffer {
  bytes: Uint8Array<ArrayBuffer> = NOTHING
  view: DataView<ArrayBuffer> = new DataView(NOTHING.buffer)
  at = 0
  #capacity = FIRST_CAPACITY

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
    const start = this.at + 4
    const { bytes } = this
    for (let i = 0; i < length; i++) {
      const code = value.charCodeAt(i)
      if (code > 127) return this.#wideText(value)
      bytes[start + i] = code
    }
    this.view.setInt32(this.at, length)
    this.at = start + length
  }

  #grow(length: number): void {
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, length, this.#capacity))
    larger.set(this.bytes.subarray(0, this.at))
    this.bytes = larger
    this.view = new DataView(larger.buffer)
  }

  #wideText(value: string): void {
    const { written } = encoder.encodeInto(value, this.bytes.subarray(this.at + 4))
    this.view.setInt32(this.at, written)
    this.at += 4 + written
  }

  /**
   * A numeric given as an integer scaled by `unit` (10 to the power of `scale`, which is at most 4): base-10000 digits
   * without leading or trailing zero digits, as `numeric_send` writes them.
   */
  numeric(value: number, scale: number, unit: number): void {
    this.reserve(26)
    const magnitude = value < 0 ? -value : value
    const whole = Math.floor(magnitude / unit)
    const fraction = (magnitude - whole * unit) * (10_000 / unit)
    let groups = 0
    for (let rest = whole; rest > 0; rest = Math.floor(rest / 10_000)) groups++
    const start = this.at + 12
    let rest = whole
    for (let i = groups - 1; i >= 0; i--) {
      const next = Math.floor(rest / 10_000)
      this.view.setInt16(start + i * 2, rest - next * 10_000)
      rest = next
    }
    let count = groups
    if (fraction > 0) this.view.setInt16(start + count++ * 2, fraction)
    else while (count > 0 && this.view.getInt16(start + (count - 1) * 2) === 0) count--
    this.view.setInt32(this.at, 8 + count * 2)
    this.view.setInt16(this.at + 4, count)
    this.view.setInt16(this.at + 6, count === 0 ? 0 : groups - 1)
    this.view.setInt16(this.at + 8, value < 0 ? 0x4000 : 0)
    this.view.setInt16(this.at + 10, scale)
    this.at = start + count * 2
  }
}
