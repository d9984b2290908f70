import { availableParallelism } from 'node:os'
import type { Domain } from '../../core/domain.ts'
import type { Plan } from '../../core/plan.ts'
import { type BatchSource, inlineSource } from '../../generation/batch-source.ts'
import { estimateRows } from '../../generation/estimate-rows.ts'
import type { RunPlan } from '../../runs/run-record.ts'
import { WorkerPool } from '../workers/worker-pool.ts'
import { WORKERS_MAX } from './seed-request.ts'

/** Below this many rows a worker takes longer to start than to pay off. */
const ROWS_FOR_WORKERS = 50_000

/** A source of batches and what it holds on to. */
export type OwnedSource = BatchSource & Disposable

/**
 * Makes batches in threads of their own where that pays: none for small plans, else half of the processors, since the
 * server wants the others.
 *
 * @param asked how many the user wants; 0 for none
 */
export function batchSourceFor(
  domain: Domain,
  plan: Plan,
  runPlan: RunPlan,
  asked: number | undefined,
): OwnedSource {
  const workers = asked ?? workersFor(estimateRows(domain, plan), availableParallelism())
  // Resolving the dataset here too finds what it cannot hold before the first row is made.
  const lifeOf = domain.livesOf(plan.identity)
  if (workers > 0) return seedWorkers(runPlan, workers)
  return { ...inlineSource(plan, lifeOf), [Symbol.dispose]: () => undefined }
}

/** How many workers pay for so many rows on so many processors. */
export function workersFor(rows: number, processors: number): number {
  if (rows < ROWS_FOR_WORKERS) return 0
  return Math.min(WORKERS_MAX, Math.max(1, Math.floor(processors / 2)))
}

/** Threads that make the batches of a dataset. */
export function seedWorkers(plan: RunPlan, workers: number): WorkerPool {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  return new WorkerPool(new URL(`./worker.${extension}`, import.meta.url), { plan }, workers)
}
