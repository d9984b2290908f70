import type { Plan } from '../core/plan.ts'
import { slicesOf } from './slices.ts'

/**
 * The part of a plan that one of several processes makes: its share of the slices of each kind of root, side by side.
 * The parts are disjoint, and together they are the plan.
 *
 * @param shard from 1 to `of`
 */
export function shardOfPlan(plan: Plan, shard: { readonly number: number; readonly of: number }): Plan {
  const slices = slicesOf(plan.phases.flatMap(({ units }) => units))
  const byRoot = Map.groupBy(slices, ([first]) => first?.root)
  const own = new Set(
    [...byRoot.values()].flatMap((ofRoot) =>
      ofRoot.filter((_, position) => shardAt(position, ofRoot.length, shard.of) === shard.number).flat(),
    ),
  )
  const phases = plan.phases.map((phase) =>
    Object.freeze({ ...phase, units: Object.freeze(phase.units.filter((unit) => own.has(unit))) }),
  )
  return Object.freeze({ ...plan, phases: Object.freeze(phases) })
}

/** Which shard makes the slice at a position among so many: ranges as even as they can be. */
const shardAt = (position: number, count: number, shards: number) =>
  Math.floor((position * shards) / count) + 1
