import { UserError } from '../../core/errors.ts'
import type { RunEvent } from '../../core/event.ts'
import { retrying, type Trial } from '../../generation/retry.ts'
import { withOwner } from '../../postgres/connection/connection-target.ts'
import { isTransientFailure } from '../../postgres/postgres-error.ts'
import { LostCommitsError } from '../../sinks/postgres/lost-commits-error.ts'
import { pauseUnless } from '../runs/pause-unless.ts'
import { RunTakenError } from './run-taken-error.ts'
import { type Progress, seedOnce } from './seed-once.ts'
import type { SeedRequest } from './seed-request.ts'
import type { SeedContext, SeedResult } from './seed-result.ts'

/** The last shard finishes the whole; until then others close their connections. */
const LAST_WAIT_MILLISECONDS = 60_000

/**
 * Fills a database with a dataset, telling of each step. What is there already is not made again: the same request on a
 * complete dataset does nothing, and on an unfinished one goes on where it stopped. A shard makes its part; the one
 * that ends last finishes the whole.
 *
 * @throws UserError when something else is in the way, ExternalError when the server fails for good
 */
export async function* seedAll(
  request: SeedRequest,
  context: SeedContext,
): AsyncGenerator<RunEvent, SeedResult> {
  if (request.shard !== undefined && request.isReplacing) {
    throw new UserError(
      'Cannot replace a dataset from a shard: found --replace and --shard; expected one of them, because each shard would put an end to the work of the others',
      ['Empty the database first: dhub seed clear --confirm', 'Or leave --shard out'],
    )
  }
  const result = yield* seedRetrying(request, context)
  if (result.status !== 'last') return result
  const waitMilliseconds = Math.max(request.waitMilliseconds ?? 0, LAST_WAIT_MILLISECONDS)
  return yield* seedRetrying({ ...request, shard: undefined, waitMilliseconds }, context)
}

/** Whether what is booked is not what it was. */
const isWorthAnotherLook = (error: unknown) =>
  error instanceof LostCommitsError || error instanceof RunTakenError

/** Tries until it works, or the attempts are used up. */
async function* seedRetrying(
  request: SeedRequest,
  context: SeedContext,
): AsyncGenerator<RunEvent, SeedResult> {
  const { signal } = context
  // All attempts are the same owner, so that each can take the lock from what the one before it left behind.
  const owned = { ...context, target: withOwner(context.target) }
  const retry = { ...request.retry, jitterSeed: Number.parseInt(owned.target.owner.slice(0, 8), 16) }
  const progress: Progress = { isBooked: false }
  const trial: Trial<RunEvent> = {
    what: `the run in ${context.target.database}`,
    policy: retry,
    sleep: pauseUnless(signal),
    isTransient: (error) =>
      signal?.aborted !== true && (isWorthAnotherLook(error) || isTransientFailure(error)),
    isProgress: ({ type }) => type === 'unit-written',
  }
  return yield* retrying(trial, () => {
    // What was there is replaced already once the new run is booked.
    const isReplacing = request.isReplacing && !progress.isBooked
    return seedOnce({ ...request, retry, isReplacing }, owned, progress)
  })
}
