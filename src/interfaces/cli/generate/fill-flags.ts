import { Flags } from '@oclif/core'
import type { FillRequest } from '../../../services/generate/fill-request.ts'
import { executionFlags, runNameFlag } from '../runs/run-flags.ts'
import { asOfFlag, seedFlags, wholeNumberFlag, workersFlag } from '../seed/seed-flags.ts'
import { STRATEGIES } from './plan-flags.ts'

/** How a plan is to be carried out. */
export const fillFlags = {
  strategy: Flags.option({
    options: STRATEGIES,
    summary: 'add the rows, empty the tables first, or top up to them; as the plan says by default',
  })(),
  seed: wholeNumberFlag('seed', 0, Number.MAX_SAFE_INTEGER)({ summary: 'in place of the plan’s' }),
  'as-of': asOfFlag({ summary: '“today” of the rows, as YYYY-MM-DD, in place of the plan’s' }),
  workers: workersFlag({ summary: 'threads that make rows; chosen by the size of the plan if left out' }),
  name: runNameFlag({ summary: 'what to call the run; dhub runs takes it as RUN' }),
  ...executionFlags,
  'control-file': Flags.string({
    helpValue: '<file>',
    summary:
      'tell in this file how the run goes, and read from it what to do: its command (pause, stop or null) and rate',
  }),
  retries: seedFlags.retries,
  'retry-pause': seedFlags['retry-pause'],
  yes: Flags.boolean({ char: 'y', summary: 'do not ask before tables are emptied' }),
}

/** The values of these flags. */
export interface FillFlagValues {
  readonly strategy?: FillRequest['strategy'] | undefined
  readonly seed?: number | undefined
  readonly 'as-of'?: number | undefined
  readonly workers?: number | undefined
  readonly name?: string | undefined
  readonly rate?: { readonly rowsPerSecond: number | null } | undefined
  readonly wait?: number | undefined
  readonly durable: boolean
  readonly 'control-file'?: string | undefined
  readonly retries: number
  readonly 'retry-pause': number
}

/** What the flags say of how to go about it; what rows follow from is the plan's. */
export function fillRequestOf(
  flags: FillFlagValues,
): Omit<FillRequest, 'plan' | 'folder' | 'strategy' | 'overflow'> {
  return {
    workers: flags.workers,
    name: flags.name,
    rateRowsPerSecond: flags.rate?.rowsPerSecond,
    waitMilliseconds: flags.wait === undefined ? undefined : flags.wait * 1000,
    isDurable: flags.durable,
    controlFile: flags['control-file'],
    retry: { attemptsMax: flags.retries + 1, pauseMilliseconds: flags['retry-pause'] },
  }
}
