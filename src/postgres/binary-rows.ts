import { BugError } from '../core/errors.ts'
import { copyBinaryHeader } from './copy-binary.ts'

const END = -1

/** Told of each row: its fields, without their number, lie in [from, to). */
export type OnRow = (view: DataView, from: number, to: number) => void

/** Finds the rows in a stream of COPY BINARY, however it is cut into chunks. */
export class BinaryRows {
  readonly #onRow: OnRow
  #rest: Uint8Array = new Uint8Array(0)
  #isHeaderRead = false
  #isEnded = false

  constructor(onRow: OnRow) {
    this.#onRow = onRow
  }

  push(chunk: Uint8Array): void {
    const bytes = this.#rest.length === 0 ? chunk : joined(this.#rest, chunk)
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    let at = 0
    if (!this.#isHeaderRead) {
      if (bytes.length < copyBinaryHeader.length) return this.#keep(bytes)
      at = copyBinaryHeader.length
      this.#isHeaderRead = true
    }
    while (!this.#isEnded && at + 2 <= bytes.length) {
      const fields = view.getInt16(at)
      if (fields === END) {
        this.#isEnded = true
        break
      }
      const end = endOfRow(view, at + 2, fields)
      if (end === undefined) break
      this.#onRow(view, at + 2, end)
      at = end
    }
    this.#keep(this.#isEnded ? new Uint8Array(0) : bytes.subarray(at))
  }

  /** @throws BugError when the stream stopped in the middle */
  end(): void {
    if (!this.#isEnded)
      throw new BugError(
        'Cannot read COPY BINARY: found the end of the stream inside it; expected its trailer',
      )
  }

  #keep(bytes: Uint8Array): void {
    // A copy, so that the chunk's memory is not held for a few bytes.
    this.#rest = bytes.slice()
  }
}

/** Where the row ends, or undefined when not all of it is there. */
function endOfRow(view: DataView, start: number, fields: number): number | undefined {
  let at = start
  for (let field = 0; field < fields; field++) {
    if (at + 4 > view.byteLength) return undefined
    const length = view.getInt32(at)
    at += length === -1 ? 4 : 4 + length
  }
  return at > view.byteLength ? undefined : at
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length)
  bytes.set(first)
  bytes.set(second, first.length)
  return bytes
}
