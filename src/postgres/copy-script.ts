import type { Socket } from 'node:net'
import type pg from 'pg'

/** Rows on their way into one `copy … from stdin`. */
export type CopySource = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

const messageKind = { data: 0x64, done: 0x63, fail: 0x66 } as const
const LENGTH_BYTES = 4

/** What a driver keeps to itself and a query has to know. */
interface Wire {
  readonly stream: Socket
  query(text: string): void
}

/**
 * A script whose COPYs take their rows from sources, in the order in which they stand in it. Sent as one simple query:
 * the rows of all COPYs follow one another without waiting for the server to ask for each, as long as it takes them. A
 * server that gives up in between passes over what is still on its way, as the protocol has it.
 */
export class CopyScript implements pg.Submittable {
  /** Rows that each COPY has taken, in order. */
  readonly outcome: Promise<readonly number[]>
  readonly #text: string
  readonly #sources: readonly CopySource[]
  readonly #counts: number[] = []
  readonly #resolve: (counts: readonly number[]) => void
  readonly #reject: (error: unknown) => void
  #wire: Wire | undefined
  #isPumping = false
  #isOver = false
  #sourceFailure: { readonly error: unknown } | undefined
  #wake: () => void = () => undefined

  constructor(text: string, sources: readonly CopySource[]) {
    this.#text = text
    this.#sources = sources
    const { promise, resolve, reject } = Promise.withResolvers<readonly number[]>()
    this.outcome = promise
    this.#resolve = resolve
    this.#reject = reject
  }

  /** Called by the driver when the connection is free. */
  submit(connection: unknown): void {
    this.#wire = connection as Wire
    this.#wire.query(this.#text)
  }

  /** The server asks for rows; it is told those of every further COPY without being asked. */
  handleCopyInResponse(): void {
    if (this.#isPumping || this.#wire === undefined) return
    this.#isPumping = true
    void this.#pump(this.#wire)
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    const rows = /^COPY (\d+)$/.exec(text)?.[1]
    if (rows !== undefined) this.#counts.push(Number(rows))
  }

  handleReadyForQuery(): void {
    this.#end()
    this.#resolve(this.#counts)
  }

  handleError(error: unknown): void {
    this.#end()
    this.#reject(this.#sourceFailure === undefined ? error : this.#sourceFailure.error)
  }

  /** Whether an error is the one that a source has thrown. */
  isSourceFailure(error: unknown): boolean {
    return this.#sourceFailure !== undefined && this.#sourceFailure.error === error
  }

  /** Statements of the script that return rows have nobody who reads them. */
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleEmptyQuery(): void {}

  #end(): void {
    this.#isOver = true
    this.#wake()
  }

  async #pump({ stream }: Wire): Promise<void> {
    // What is small leaves together, and what is large as soon as it is there.
    stream.cork()
    try {
      for (const source of this.#sources) {
        for await (const chunk of source) {
          if (this.#isOver) return
          stream.write(frame(messageKind.data, chunk.length))
          if (!stream.write(chunk)) await this.#untilDrained(stream)
        }
        if (this.#isOver) return
        stream.write(frame(messageKind.done, 0))
      }
    } catch (error) {
      this.#sourceFailure = { error }
      if (!this.#isOver) stream.write(failure('the source of the rows failed'))
    } finally {
      stream.uncork()
    }
  }

  /** Until the socket takes more, or there is nobody left to send to. */
  async #untilDrained(stream: Socket): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#wake = resolve
    stream.once('drain', resolve)
    stream.uncork()
    await promise
    stream.off('drain', resolve)
    stream.cork()
  }
}

function failure(reason: string): Buffer {
  const text = Buffer.from(`${reason}\0`)
  return Buffer.concat([frame(messageKind.fail, text.length), text])
}

/** The head of a message: its kind, and the length of the rest with its own four bytes. */
function frame(kind: number, bytes: number): Buffer {
  const header = Buffer.allocUnsafe(1 + LENGTH_BYTES)
  header.writeUInt8(kind, 0)
  header.writeUInt32BE(bytes + LENGTH_BYTES, 1)
  return header
}
