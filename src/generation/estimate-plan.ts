import type { LifeOf } from '../core/domain.ts'
import { type Plan, tablesOfPlan } from '../core/plan.ts'
import { qualifiedName } from '../core/table.ts'
import { generateSlice } from './generate-slice.ts'

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
 * rows are made, not guessed, and each life once.
 */
export function estimatePlan(plan: Plan, lifeOf: LifeOf): readonly TableEstimate[] {
  const found = new Map<string, { rows: number; bytes: number; factor: number }>()
  for (const [root, count] of Object.entries(plan.identity.roots)) {
    const ranges = sampledRanges(count)
    const sampled = ranges.reduce((sum, { from, to }) => sum + to - from, 0)
    const phases = plan.phases.flatMap(({ tables }, phase) =>
      tables.some((table) => table.root === root) ? [phase] : [],
    )
    for (const range of ranges) {
      const slice = phases.map((phase) => ({ phase, root, ...range }))
      for (const { table, rows, chunks } of generateSlice(plan, slice, lifeOf).flatMap(
        ({ tables }) => tables,
      )) {
        const known = found.get(table) ?? { rows: 0, bytes: 0 }
        const bytes = chunks.reduce((sum, { length }) => sum + length, known.bytes)
        found.set(table, { rows: known.rows + rows, bytes, factor: count / sampled })
      }
    }
  }
  return tablesOfPlan(plan).map((table) => {
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

function sampledRanges(count: number): readonly { readonly from: number; readonly to: number }[] {
  if (count <= EXACT_ROOTS_MAX) return count === 0 ? [] : [{ from: 0, to: count }]
  return Array.from({ length: SAMPLE_SLICES }, (_, slice) => {
    const from = Math.floor(((count - ROOTS_PER_SLICE) * slice) / (SAMPLE_SLICES - 1))
    return { from, to: from + ROOTS_PER_SLICE }
  })
}
