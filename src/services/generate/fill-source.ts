import { availableParallelism } from 'node:os'
import type { UnitBatch } from '../../core/batch.ts'
import type { Unit } from '../../core/plan.ts'
import { type BatchSource, inlineSource } from '../../generation/batch-source.ts'
import type { CompiledFill } from '../../generation/fill/compiled-fill.ts'
import type { FillInput } from '../../generation/fill/fill-input.ts'
import { workersFor } from '../seed/batch-source-for.ts'
import { WorkerPool } from '../workers/worker-pool.ts'

/** Cells count, not rows: a table of others may have hundreds of columns. */
const CELLS_PER_ROW = 20

/** As many as make up for the start of threads. */
const UNITS_MADE_HERE = 2

/** How a filling makes its rows. */
export interface FillSource extends BatchSource, Disposable {
  /** Threads beside the main one. */
  readonly workers: number
}

/**
 * Makes the batches of a filling, in threads of their own where that pays.
 *
 * @param asked how many threads the user wants; 0 for none
 */
export function fillSource(
  compiled: CompiledFill,
  start: { readonly input: FillInput; readonly folder: string },
  asked: number | undefined,
): FillSource {
  const cells = compiled.tables.reduce((sum, { rows, columns }) => sum + rows * columns.length, 0)
  const workers = asked ?? workersFor(cells / CELLS_PER_ROW, availableParallelism())
  if (workers === 0) {
    return { ...inlineSource(compiled.plan, compiled.lifeOf), workers, [Symbol.dispose]: () => undefined }
  }
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const module = new URL(`./worker.${extension}`, import.meta.url)
  const pool = new WorkerPool(module, { ...start, findings: compiled.findings }, workers)
  return {
    workers,
    batches: (units) => startedHere(compiled, pool, units),
    release: (batch) => pool.release(batch),
    [Symbol.dispose]: () => pool[Symbol.dispose](),
  }
}

/** Threads take a moment to start: what goes in first is made here meanwhile. */
async function* startedHere(
  { plan, lifeOf }: CompiledFill,
  pool: WorkerPool,
  units: readonly Unit[],
): AsyncGenerator<UnitBatch> {
  const rest = pool.batches(units.slice(UNITS_MADE_HERE))
  const next = rest.next()
  // Awaited below: until then a failure must not count as unhandled.
  next.catch(() => undefined)
  yield* inlineSource(plan, lifeOf).batches(units.slice(0, UNITS_MADE_HERE))
  const first = await next
  if (first.done === true) return
  yield first.value
  yield* rest
}
