import type { RunEvent, RunOutcome } from '../../core/event.ts'
import type { Plan } from '../../core/plan.ts'
import { domainNamed } from '../../domains/domains.ts'
import { makePlan } from '../../generation/make-plan.ts'
import { orchestrate } from '../../generation/orchestrator.ts'
import { PolledControl } from '../../generation/polled-control.ts'
import { RunMetrics } from '../../generation/run-metrics.ts'
import { shardOfPlan } from '../../generation/shard-of-plan.ts'
import type { EndStatus } from '../../runs/run-record.ts'
import { WishDesk } from '../../runs/wish-desk.ts'
import { pauseUnless } from '../runs/pause-unless.ts'
import { batchSourceFor } from './batch-source-for.ts'
import { bookedOutcome } from './booked-outcome.ts'
import { endRuns, endShards, type OpenRuns, openRuns } from './bring-up-runs.ts'
import { type AdmittedSite, openAdmittedSite } from './open-admitted-site.ts'
import { endTurn } from './open-site.ts'
import { seedDocument } from './seed-document.ts'
import type { SeedRequest } from './seed-request.ts'
import type { SeedContext, SeedResult } from './seed-result.ts'
import { ShardSink } from './shard-sink.ts'

/** How far a run has come. */
export interface Progress {
  isBooked: boolean
}

/** One attempt at a seed, or at one shard of it: from what is booked by then. */
export async function* seedOnce(
  request: SeedRequest,
  context: SeedContext,
  progress: Progress,
): AsyncGenerator<RunEvent, SeedResult> {
  const domain = domainNamed(request.domain)
  await using admitted = await openAdmittedSite(domain, request, context)
  const { site, plan: runPlan, admissions } = admitted
  if (admissions.every(({ way }) => way === 'complete' || way === 'leave')) {
    const document = seedDocument(runPlan, await bookedOutcome(site, domain))
    return { status: 'complete', plan: runPlan, document }
  }
  const whole = makePlan(domain, runPlan.identity, runPlan)
  const plan = request.shard === undefined ? whole : shardOfPlan(whole, request.shard)
  using source = batchSourceFor(domain, plan, runPlan, request.workers)
  const runs = await openRuns(site, admissions, runPlan, { request, askedIn: context.target.database })
  progress.isBooked = true
  const metrics = new RunMetrics()
  const began = context.clock.nowMilliseconds()
  const figures = () =>
    metrics.document(context.clock.nowMilliseconds() - began, process.resourceUsage().maxRSS * 1024)
  let outcome: RunOutcome | undefined
  try {
    for await (const event of loadUnits(request, context, { admitted, runs, plan, source })) {
      metrics.take(event)
      if (event.type === 'done') outcome = event.outcome
      yield event
    }
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    await bookEnd(runs, request, 'failed', { error, metrics: figures() })
    throw thrown
  }
  const end = outcome === undefined ? 'interrupted' : 'complete'
  const status = await bookEnd(runs, request, end, { metrics: figures() })
  if (outcome === undefined) return { status: 'interrupted', plan: runPlan, document: undefined }
  return { status, plan: runPlan, document: seedDocument(runPlan, outcome, request.shard) }
}

/** Books how it ended. @returns what it came to when it is complete */
async function bookEnd(
  runs: OpenRuns,
  { shard }: SeedRequest,
  status: EndStatus,
  words: { readonly error?: Error; readonly metrics: object },
): Promise<'seeded' | 'loaded' | 'last'> {
  if (shard !== undefined) return (await endShards(runs, shard, status, words.error)) ? 'last' : 'loaded'
  await endRuns(runs, status, words)
  return 'seeded'
}

/** What units are loaded with. */
interface Loading {
  readonly admitted: AdmittedSite
  readonly runs: OpenRuns
  readonly plan: Plan
  readonly source: ReturnType<typeof batchSourceFor>
}

/** Brings the units of a plan to their databases, as the run is told while it goes on. */
async function* loadUnits(
  { retry, shard, rateRowsPerSecond }: SeedRequest,
  { clock, signal }: SeedContext,
  { admitted, runs, plan, source }: Loading,
): AsyncGenerator<RunEvent> {
  const [primary] = runs.runs
  if (primary === undefined) return
  await using sink = shard === undefined ? runs.sink : new ShardSink(runs.sink, () => endTurn(admitted.site))
  await using desk = new WishDesk(primary.open.place.target, primary.run, shard?.number)
  const rate =
    rateRowsPerSecond === undefined ? (primary.open.run?.rateRowsPerSecond ?? null) : rateRowsPerSecond
  const control = new PolledControl({
    read: () => desk.read(),
    initial: { command: null, rateRowsPerSecond: rate === null ? null : rate / (shard?.of ?? 1) },
    clock,
    sleep: pauseUnless(signal),
    signal,
    onPause: (isPaused) => desk.tellPause(isPaused),
  })
  yield* orchestrate({
    plan,
    sink,
    source,
    clock,
    control,
    retryPolicy: retry,
    sleep: pauseUnless(signal),
    ...(signal === undefined ? {} : { signal }),
  })
}
