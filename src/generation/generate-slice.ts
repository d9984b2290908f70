import type { UnitBatch } from '../core/batch.ts'
import type { LifeOf } from '../core/domain.ts'
import { type Plan, phaseOf } from '../core/plan.ts'
import type { SpareBuffers } from '../core/spare-buffers.ts'
import type { Slice } from './slices.ts'
import { UnitWriter } from './unit-writer.ts'

/**
 * Makes the rows of a slice, unit by unit the same as `generateUnit` makes. Each life is asked for its rows of all
 * phases before the next one is made, so that one at a time is in memory.
 *
 * @param spare buffers to fill before new ones are made
 */
export function generateSlice(
  plan: Plan,
  slice: Slice,
  lifeOf: LifeOf,
  spare?: SpareBuffers,
): readonly UnitBatch[] {
  const writers = slice.map((unit) => new UnitWriter(phaseOf(plan, unit), unit, spare))
  const [{ root, from, to } = { root: '', from: 0, to: 0 }] = slice
  for (let index = from; index < to; index++) {
    const life = lifeOf(root, index) as never
    for (const writer of writers) writer.add(life)
  }
  return writers.map((writer) => writer.finish())
}
