import type { RunEvent } from '../../../core/event.ts'
import { humanCount } from '../results/human-numbers.ts'
import type { RunDisplay } from './run-display.ts'
import { SeedProgress } from './seed-progress.ts'
import { showRetry, showSeconds } from './show-figures.ts'

/** A line for everything that is over: for pipes, files and machines. */
export class PlainDisplay implements RunDisplay {
  readonly #write: (line: string) => void
  readonly #progress = new SeedProgress()

  constructor(write: (line: string) => void) {
    this.#write = write
  }

  show(event: RunEvent): void {
    this.#progress.apply(event)
    const line = this.#lineFor(event)
    if (line !== undefined) this.#write(line)
  }

  async close(): Promise<void> {}

  #lineFor(event: RunEvent): string | undefined {
    switch (event.type) {
      case 'planned':
        return event.unitsDone === 0
          ? undefined
          : `Going on: ${event.unitsDone} of ${event.units} units are there`
      case 'phase-finished': {
        const title = this.#progress.steps.get(event.phase)?.title ?? event.phase
        return `${title}: ${humanCount(event.rows)} rows in ${showSeconds(event.milliseconds)}`
      }
      case 'stage-finished':
        return `${event.title}: done`
      case 'retry':
        return showRetry(event)
      case 'warning':
        return `Warning: ${event.message}`
      default:
        return undefined
    }
  }
}
