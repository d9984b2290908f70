import type { Unit } from '../core/plan.ts'

/** Units of several phases over the same roots: made together, so that each life is worked out once for all of them. */
export type Slice = readonly Unit[]

/** Puts units that show the same lives together; slices come in the order of their first units. */
export function slicesOf(units: readonly Unit[]): readonly Slice[] {
  const slices = new Map<string, Unit[]>()
  for (const unit of units) {
    const key = `${unit.root} ${unit.from} ${unit.to}`
    const slice = slices.get(key)
    if (slice === undefined) slices.set(key, [unit])
    else slice.push(unit)
  }
  return [...slices.values()]
}
