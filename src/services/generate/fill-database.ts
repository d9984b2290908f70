import type { FillPlan } from '../../core/catalog/fill-plan.ts'
import { systemClock } from '../../core/clock.ts'
import type { RunEvent } from '../../core/event.ts'
import { retrying, type Trial } from '../../generation/retry.ts'
import { type ConnectionTarget, withOwner } from '../../postgres/connection/connection-target.ts'
import { isTransientFailure } from '../../postgres/postgres-error.ts'
import { LostCommitsError } from '../../sinks/postgres/lost-commits-error.ts'
import { pauseUnless } from '../runs/pause-unless.ts'
import { RunTakenError } from '../seed/run-taken-error.ts'
import { type FillProgress, type FillResult, fillOnce } from './fill-once.ts'
import type { FillRequest, FillSurroundings } from './fill-request.ts'

/**
 * Carries out a plan, telling of each step, and checks every constraint afterwards. The same request goes on where an
 * unfinished run of it stopped.
 *
 * @throws UserError when something cannot be filled or is in the way, ExternalError when the server fails for good
 */
export async function* runFill(
  request: FillRequest,
  surroundings: FillSurroundings,
): AsyncGenerator<RunEvent, FillResult> {
  const { signal } = surroundings
  const owned = { ...surroundings, target: withOwner(surroundings.target) }
  const retry = { ...request.retry, jitterSeed: Number.parseInt(owned.target.owner.slice(0, 8), 16) }
  const progress: FillProgress = {}
  const trial: Trial<RunEvent> = {
    what: `the run in ${surroundings.target.database}`,
    policy: retry,
    sleep: pauseUnless(signal),
    // Without a ledger nobody knows what is there already.
    isTransient: (error) =>
      signal?.aborted !== true &&
      progress.run !== undefined &&
      (error instanceof LostCommitsError || error instanceof RunTakenError || isTransientFailure(error)),
    isProgress: ({ type }) => type === 'unit-written',
  }
  return yield* retrying(trial, () => fillOnce({ ...request, retry }, owned, progress))
}

/** What may be said of a filling, with defaults for the rest. */
export type FillOptions = Partial<Omit<FillRequest, 'plan'>> &
  Partial<Omit<FillSurroundings, 'target'>> & { readonly onEvent?: (event: RunEvent) => void }

/** Carries out a plan to its end. @throws as `runFill` does */
export async function fillDatabase(
  target: ConnectionTarget,
  plan: FillPlan,
  { onEvent, clock = systemClock, signal, tell, ...options }: FillOptions = {},
): Promise<FillResult> {
  const request: FillRequest = {
    plan,
    folder: '.',
    strategy: plan.strategy ?? 'append',
    overflow: 'cap',
    retry: { attemptsMax: 7, pauseMilliseconds: 500 },
    ...options,
  }
  const events = runFill(request, { target, clock, signal, ...(tell === undefined ? {} : { tell }) })
  try {
    for (;;) {
      const step = await events.next()
      if (step.done === true) return step.value
      onEvent?.(step.value)
    }
  } finally {
    await events.return(undefined as never)
  }
}
