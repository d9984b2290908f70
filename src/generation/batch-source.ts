import type { UnitBatch } from '../core/batch.ts'
import type { LifeOf } from '../core/domain.ts'
import type { Plan, Unit } from '../core/plan.ts'
import { generateSlice } from './generate-slice.ts'
import { slicesOf } from './slices.ts'

/**
 * Makes the batches of units, slice by slice, no further ahead than they are read. Their order follows from the units
 * alone.
 */
export interface BatchSource {
  batches(units: readonly Unit[]): AsyncIterable<UnitBatch> | Iterable<UnitBatch>
  /** Takes back a batch whose rows have arrived: its buffers may be filled anew. */
  release?(batch: UnitBatch): void
}

/** Makes batches in this very thread: right for small plans, where starting workers would take longer. */
export function inlineSource(plan: Plan, lifeOf: LifeOf): BatchSource {
  return {
    *batches(units) {
      for (const slice of slicesOf(units)) yield* generateSlice(plan, slice, lifeOf)
    },
  }
}
