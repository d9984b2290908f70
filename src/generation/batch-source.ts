import type { UnitBatch } from '../core/batch.ts'
import type { LifeOf } from '../core/domain.ts'
import { type Plan, phaseOf, type Unit } from '../core/plan.ts'
import { generateUnit } from './generate-unit.ts'

/** Makes the batches of units, in the order asked, no further ahead than it is read. */
export interface BatchSource {
  batches(units: readonly Unit[]): AsyncIterable<UnitBatch> | Iterable<UnitBatch>
}

/** Makes batches in this very thread: right for small plans, where starting workers would take longer. */
export function inlineSource(plan: Plan, lifeOf: LifeOf): BatchSource {
  return {
    *batches(units) {
      for (const unit of units) yield generateUnit(phaseOf(plan, unit), unit, lifeOf)
    },
  }
}
