import type { LifeOf } from '../core/domain.ts'
import type { Plan, PlannedPhase, Unit } from '../core/plan.ts'
import { qualifiedName } from '../core/table.ts'
import { generateUnit } from './generate-unit.ts'

/** Kinds of root with no more than this many are made whole: their tables are exact. */
const EXACT_ROOTS_MAX = 400
const SAMPLE_SLICES = 16
const ROOTS_PER_SLICE = 25

/** What a table will hold. */
export interface TableEstimate {
  readonly schema: string
  readonly table: string
  readonly rows: number
  /** In COPY BINARY, without indexes. */
  readonly bytes: number
  /** False where it was worked out from a sample. */
  readonly isExact: boolean
}

/**
 * What a plan comes to, table by table: exact where there are few roots, else from slices spread over all of them. The
 * rows are made, not guessed.
 */
export function estimatePlan(plan: Plan, lifeOf: LifeOf): readonly TableEstimate[] {
  return plan.phases.flatMap((phase, position) => estimatePhase(plan, phase, position, lifeOf))
}

function estimatePhase(plan: Plan, phase: PlannedPhase, position: number, lifeOf: LifeOf): TableEstimate[] {
  const found = new Map<string, { rows: number; bytes: number; factor: number }>()
  for (const root of new Set(phase.tables.map((table) => table.root))) {
    const count = plan.identity.roots[root] ?? 0
    const units = sampleUnits(position, root, count)
    const sampled = units.reduce((sum, { from, to }) => sum + to - from, 0)
    const factor = sampled === 0 ? 0 : count / sampled
    for (const unit of units) {
      for (const { table, rows, chunks } of generateUnit(phase, unit, lifeOf).tables) {
        const known = found.get(table) ?? { rows: 0, bytes: 0, factor }
        found.set(table, {
          rows: known.rows + rows,
          bytes: known.bytes + chunks.reduce((sum, { length }) => sum + length, 0),
          factor,
        })
      }
    }
  }
  return phase.tables.map((table) => {
    const { rows, bytes, factor } = found.get(qualifiedName(table)) ?? { rows: 0, bytes: 0, factor: 1 }
    return {
      schema: table.schema,
      table: table.name,
      rows: Math.round(rows * factor),
      bytes: Math.round(bytes * factor),
      isExact: factor === 1,
    }
  })
}

function sampleUnits(phase: number, root: string, count: number): Unit[] {
  if (count <= EXACT_ROOTS_MAX) return count === 0 ? [] : [{ phase, root, from: 0, to: count }]
  return Array.from({ length: SAMPLE_SLICES }, (_, slice) => {
    const from = Math.floor(((count - ROOTS_PER_SLICE) * slice) / (SAMPLE_SLICES - 1))
    return { phase, root, from, to: from + ROOTS_PER_SLICE }
  })
}
