import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../../core/clock.ts'
import type { RetryEvent, RunEvent, RunOutcome } from '../../core/event.ts'
import { domainNamed } from '../../domains/domains.ts'
import { makePlan } from '../../generation/make-plan.ts'
import { orchestrate } from '../../generation/orchestrator.ts'
import { retryAfter } from '../../generation/retry.ts'
import { type ConnectionTarget, withOwner } from '../../postgres/connection/connection-target.ts'
import { PostgresError } from '../../postgres/postgres-error.ts'
import type { RunPlan } from '../../runs/run-record.ts'
import { LostCommitsError } from '../../sinks/postgres/lost-commits-error.ts'
import { batchSourceFor } from './batch-source-for.ts'
import { bookedOutcome } from './booked-outcome.ts'
import { endRuns, openRuns } from './bring-up-runs.ts'
import { findRecordedRun } from './find-recorded-run.ts'
import { openAdmittedSite } from './open-admitted-site.ts'
import { resolveRunPlan } from './resolve-run-plan.ts'
import { type SeedDocument, seedDocument } from './seed-document.ts'
import type { SeedRequest } from './seed-request.ts'

/** All pauses of one piece of work together. */
const PAUSES_MILLISECONDS_MAX = 600_000

/** What seeding came to. */
export interface SeedResult {
  /** `complete` when it was there before, and nothing was done. */
  readonly status: 'seeded' | 'complete' | 'interrupted'
  readonly plan: RunPlan
  /** Undefined when interrupted. */
  readonly document: SeedDocument | undefined
}

/** What seeding needs from outside. */
export interface SeedContext {
  readonly target: ConnectionTarget
  readonly clock: Clock
  /** Asks to stop at the next boundary between units. */
  readonly signal?: AbortSignal
}

/**
 * Fills a database with a dataset, telling of each step. What is there already is not made again: the same request on a
 * complete dataset does nothing, and on an unfinished one goes on where it stopped.
 *
 * @throws UserError when something else is in the way, ExternalError when the server fails for good
 */
export async function* seedAll(
  request: SeedRequest,
  context: SeedContext,
): AsyncGenerator<RunEvent, SeedResult> {
  const policy = {
    ...request.retry,
    jitterSeed: request.seed ?? 0,
    pausesMillisecondsMax: PAUSES_MILLISECONDS_MAX,
  }
  let left = request
  // All attempts are the same owner, so that each can take the lock from what the one before it left behind.
  const owned = { ...context, target: withOwner(context.target) }
  for (let attempt = 1; ; attempt++) {
    const progress: Progress = { isBooked: false, isLoading: false }
    let retry: RetryEvent
    try {
      return yield* seedOnce(left, owned, progress)
    } catch (error) {
      const isOver = attempt >= policy.attemptsMax || context.signal?.aborted === true
      if (isOver || !isWorthAnotherWay(error, progress)) throw error
      retry = retryAfter(attempt, error, { what: `the run in ${context.target.database}`, policy })
    }
    // What was there is replaced already.
    if (progress.isBooked) left = { ...left, isReplacing: false }
    yield retry
    await sleep(retry.pauseMilliseconds)
  }
}

/** How far a run has come. */
interface Progress {
  isBooked: boolean
  /** While units are written and constraints added, failures are tried again there. */
  isLoading: boolean
}

/** Whether to begin again, from what is booked by then. */
function isWorthAnotherWay(error: unknown, { isLoading }: Progress): boolean {
  if (error instanceof LostCommitsError) return true
  return !isLoading && error instanceof PostgresError && error.failureClass === 'transient'
}

async function* seedOnce(
  request: SeedRequest,
  context: SeedContext,
  progress: Progress,
): AsyncGenerator<RunEvent, SeedResult> {
  const { target, clock, signal } = context
  const domain = domainNamed(request.domain)
  const recorded = await findRecordedRun(domain, target, request.layout)
  const runPlan = resolveRunPlan(domain, request, recorded, clock)
  await using admitted = await openAdmittedSite(domain, runPlan, request, target)
  const { site, admissions } = admitted
  if (admissions.every(({ way }) => way === 'complete' || way === 'leave')) {
    const document = seedDocument(runPlan, await bookedOutcome(site, domain))
    return { status: 'complete', plan: runPlan, document }
  }
  const plan = makePlan(domain, runPlan.identity, runPlan)
  using source = batchSourceFor(domain, plan, runPlan, request.workers)
  const runs = await openRuns(site, admissions, runPlan, { retry: request.retry, askedIn: target.database })
  progress.isBooked = true
  let outcome: RunOutcome | undefined
  try {
    await using sink = runs.sink
    const orchestration = {
      plan,
      sink,
      source,
      clock,
      retryPolicy: {
        ...request.retry,
        jitterSeed: runPlan.identity.seed,
        pausesMillisecondsMax: PAUSES_MILLISECONDS_MAX,
      },
      sleep: (milliseconds: number) => sleep(milliseconds),
      ...(signal === undefined ? {} : { signal }),
    }
    for await (const event of orchestrate(orchestration)) {
      progress.isLoading ||= event.type === 'planned'
      if (event.type === 'done') outcome = event.outcome
      yield event
    }
  } catch (error) {
    await endRuns(runs, 'failed', error instanceof Error ? error : new Error(String(error)))
    throw error
  }
  progress.isLoading = false
  await endRuns(runs, outcome === undefined ? 'interrupted' : 'complete')
  if (outcome === undefined) return { status: 'interrupted', plan: runPlan, document: undefined }
  return { status: 'seeded', plan: runPlan, document: seedDocument(runPlan, outcome) }
}
