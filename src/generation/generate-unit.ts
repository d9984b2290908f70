import type { UnitBatch } from '../core/batch.ts'
import type { LifeOf } from '../core/domain.ts'
import type { PlannedPhase, Unit } from '../core/plan.ts'
import { UnitWriter } from './unit-writer.ts'

/** Makes the rows of one unit; the same unit gives the same bytes wherever and whenever it is made. */
export function generateUnit(phase: PlannedPhase, unit: Unit, lifeOf: LifeOf): UnitBatch {
  const writer = new UnitWriter(phase, unit)
  for (let root = unit.from; root < unit.to; root++) writer.add(lifeOf(unit.root, root) as never)
  return writer.finish()
}
