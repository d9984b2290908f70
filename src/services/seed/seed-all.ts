import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../../core/clock.ts'
import type { RunEvent, RunOutcome } from '../../core/event.ts'
import { domainNamed } from '../../domains/domains.ts'
import { makePlan } from '../../generation/make-plan.ts'
import { orchestrate } from '../../generation/orchestrator.ts'
import { retrying, type Trial } from '../../generation/retry.ts'
import { type ConnectionTarget, withOwner } from '../../postgres/connection/connection-target.ts'
import { isTransientFailure } from '../../postgres/postgres-error.ts'
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
      signal?.aborted !== true && (error instanceof LostCommitsError || isTransientFailure(error)),
    isProgress: ({ type }) => type === 'unit-written',
  }
  return yield* retrying(trial, () => {
    // What was there is replaced already once the new run is booked.
    const isReplacing = request.isReplacing && !progress.isBooked
    return seedOnce({ ...request, retry, isReplacing }, owned, progress)
  })
}

/** Pauses, but no longer than until the run is asked to stop. */
function pauseUnless(signal: AbortSignal | undefined): (milliseconds: number) => Promise<void> {
  const options = signal === undefined ? {} : { signal }
  return (milliseconds) => sleep(milliseconds, undefined, options).catch(() => undefined)
}

/** How far a run has come. */
interface Progress {
  isBooked: boolean
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
      retryPolicy: request.retry,
      sleep: pauseUnless(signal),
      ...(signal === undefined ? {} : { signal }),
    }
    for await (const event of orchestrate(orchestration)) {
      if (event.type === 'done') outcome = event.outcome
      yield event
    }
  } catch (error) {
    await endRuns(runs, 'failed', error instanceof Error ? error : new Error(String(error)))
    throw error
  }
  await endRuns(runs, outcome === undefined ? 'interrupted' : 'complete')
  if (outcome === undefined) return { status: 'interrupted', plan: runPlan, document: undefined }
  return { status: 'seeded', plan: runPlan, document: seedDocument(runPlan, outcome) }
}
