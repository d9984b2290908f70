import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../../core/clock.ts'
import type { RunEvent, RunOutcome } from '../../core/event.ts'
import { domainNamed } from '../../domains/domains.ts'
import { makePlan } from '../../generation/make-plan.ts'
import { orchestrate } from '../../generation/orchestrator.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import type { RunPlan } from '../../runs/run-record.ts'
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
  let outcome: RunOutcome | undefined
  try {
    await using sink = runs.sink
    const orchestration = {
      plan,
      sink,
      source,
      clock,
      retryPolicy: request.retry,
      sleep: (milliseconds: number) => sleep(milliseconds),
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
