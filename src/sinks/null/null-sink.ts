import type { Sink, SinkEvent, WrittenPart } from '../../core/sink.ts'

/** Takes everything and keeps nothing: what is left is the cost of making the rows. */
export class NullSink implements Sink {
  async *open(): AsyncGenerator<SinkEvent> {}

  written(): readonly WrittenPart[] | undefined {
    return undefined
  }

  async write(): Promise<void> {}

  isTransient(): boolean {
    return false
  }

  async *finish(): AsyncGenerator<SinkEvent> {}

  async [Symbol.asyncDispose](): Promise<void> {}
}
