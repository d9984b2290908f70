import type { Unit } from '../core/plan.ts'

/** Cuts the roots of one phase into units: ranges of at most `rootsPerUnit`, in order, kind by kind. */
export function planUnits(
  phase: number,
  roots: readonly { readonly root: string; readonly count: number; readonly rootsPerUnit: number }[],
): Unit[] {
  return roots.flatMap(({ root, count, rootsPerUnit }) => {
    const units: Unit[] = []
    for (let from = 0; from < count; from += rootsPerUnit) {
      units.push({ phase, root, from, to: Math.min(from + rootsPerUnit, count) })
    }
    return units
  })
}
