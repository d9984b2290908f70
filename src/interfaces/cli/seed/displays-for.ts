import { systemClock } from '../../../core/clock.ts'
import { EventLines } from './event-lines.ts'
import { PlainDisplay } from './plain-display.ts'
import type { RunDisplay } from './run-display.ts'

/** How a run is to be shown. */
export interface DisplayWishes {
  /** Nothing but the result: under `--json`. */
  readonly isQuiet: boolean
  /** Events as lines of JSON on stderr. */
  readonly hasEvents: boolean
  readonly log: (line: string) => void
  readonly run: 'seed' | 'verify'
}

/** A live list on a terminal, plain lines elsewhere; events besides where they are asked for. */
export async function displaysFor({
  isQuiet,
  hasEvents,
  log,
  run,
}: DisplayWishes): Promise<readonly RunDisplay[]> {
  const events = hasEvents ? [new EventLines((line) => process.stderr.write(`${line}\n`))] : []
  if (isQuiet) return events
  if (process.stdout.isTTY !== true) return [new PlainDisplay(log), ...events]
  const { LiveDisplay, seedStages, verifyStages } = await import('./live-display.ts')
  return [new LiveDisplay(systemClock, run === 'seed' ? seedStages : verifyStages), ...events]
}
