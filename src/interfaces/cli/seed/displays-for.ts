import type { Logger } from 'pino'
import { systemClock } from '../../../core/clock.ts'
import { EventLines } from './event-lines.ts'
import { LogDisplay } from './log-display.ts'
import { PlainDisplay } from './plain-display.ts'
import type { RunDisplay } from './run-display.ts'

/** How a run is to be shown. */
export interface DisplayWishes {
  /** Nothing but the result: under `--json`. */
  readonly isQuiet: boolean
  /** Events as lines of JSON on stderr. */
  readonly hasEvents: boolean
  readonly log: (line: string) => void
  readonly run: 'seed' | 'verify' | 'fill'
  /** The log, where one was asked for. */
  readonly logger?: Logger | undefined
}

/** A live list on a terminal, plain lines elsewhere; events besides where they are asked for. */
export async function displaysFor({
  isQuiet,
  hasEvents,
  log,
  run,
  logger,
}: DisplayWishes): Promise<readonly RunDisplay[]> {
  const others: RunDisplay[] = hasEvents ? [new EventLines((line) => process.stderr.write(`${line}\n`))] : []
  if (logger !== undefined) others.push(new LogDisplay(logger))
  if (isQuiet) return others
  if (!process.stdout.isTTY) return [new PlainDisplay(log), ...others]
  const { LiveDisplay, liveStages } = await import('./live-display.ts')
  return [new LiveDisplay(systemClock, liveStages[run]), ...others]
}
