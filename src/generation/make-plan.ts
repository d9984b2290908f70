import type { DatasetIdentity, Layout } from '../core/dataset.ts'
import type { Domain } from '../core/domain.ts'
import type { Plan } from '../core/plan.ts'
import { planUnits } from './plan-units.ts'

/** About what a unit holds where tables are large: a few megabytes, some twenty thousand rows. */
export const ROOTS_PER_UNIT = 128

export interface PlanOptions {
  readonly layout: Layout
  /** Only these schemas, already closed under references; all when absent. */
  readonly schemas?: readonly string[]
  /** How many roots a unit covers; the rows do not depend on it. */
  readonly rootsPerUnit?: number
}

/** The frozen plan of a dataset: its phases in order, each cut into units. */
export function makePlan(domain: Domain, identity: DatasetIdentity, options: PlanOptions): Plan {
  const { layout, rootsPerUnit = ROOTS_PER_UNIT } = options
  const schemas = domain.schemas
    .map(({ name }) => name)
    .filter((name) => options.schemas?.includes(name) ?? true)
  const chosen = new Set(schemas)
  const phases = domain.phases
    .map((phase) => ({ ...phase, tables: phase.tables.filter((table) => chosen.has(table.schema)) }))
    .filter((phase) => phase.tables.length > 0)
    .map((phase, position) => {
      const kinds = [...new Set(phase.tables.map((table) => table.root))]
      const roots = kinds.map((root) => ({ root, count: identity.roots[root] ?? 0, rootsPerUnit }))
      return Object.freeze({ ...phase, units: Object.freeze(planUnits(position, roots)) })
    })
  return Object.freeze({ identity, layout, schemas, rootsPerUnit, phases: Object.freeze(phases) })
}
