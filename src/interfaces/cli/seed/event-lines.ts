import type { RunEvent } from '../../../core/event.ts'
import type { RunDisplay } from './run-display.ts'

/** Every event as one line of JSON. */
export class EventLines implements RunDisplay {
  readonly #write: (line: string) => void

  constructor(write: (line: string) => void) {
    this.#write = write
  }

  show(event: RunEvent): void {
    this.#write(JSON.stringify(event))
  }

  async close(): Promise<void> {}
}
