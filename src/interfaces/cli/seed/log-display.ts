import type { Logger } from 'pino'
import type { RunEvent } from '../../../core/event.ts'
import type { RunDisplay } from './run-display.ts'

/** Writes a run to the log: what a person must know as warnings, steps as information, units as details. */
export class LogDisplay implements RunDisplay {
  readonly #logger: Logger

  constructor(logger: Logger) {
    this.#logger = logger
  }

  show(event: RunEvent): void {
    switch (event.type) {
      case 'retry':
      case 'warning':
        this.#logger.warn(event, event.type)
        break
      case 'unit-written':
      case 'table-progress':
      case 'stage-progress':
        this.#logger.debug(event, event.type)
        break
      default:
        this.#logger.info(event, event.type)
        break
    }
  }

  async close(): Promise<void> {}
}
