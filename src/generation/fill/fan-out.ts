import type { FanOut } from '../../core/catalog/fill-plan.ts'
import { logNormal } from '../../core/distribution.ts'
import type { Draws } from '../../core/draws.ts'

/** Which parent a child belongs to, and which of its children it is: children of a parent are numbered in a row. */
export interface ChildRanges {
  readonly children: number
  readonly parents: number
  parentOf(child: number): number
  /** The first child of a parent; that of `parents` is `children`. */
  firstOf(parent: number): number
}

/**
 * Children spread evenly over parents by a line through the origin. What belongs to the first part of the children
 * refers to the same part of the parents, however both are cut.
 */
export function evenRanges(children: number, parents: number): ChildRanges {
  return {
    children,
    parents,
    parentOf: (child) => Math.floor((child * parents) / children),
    firstOf: (parent) => Math.ceil((parent * children) / parents),
  }
}

/**
 * Children spread over parents by distribution, never more than `capOf` allows: as many as there is room for, at most
 * `children`. Prefix sums, inverted by binary search.
 */
export function rangesBy(fanOut: FanOut, { children, parents, draws, capOf }: RangeNeeds): ChildRanges {
  const weights = weightsOf(fanOut, parents, draws)
  const counts = new Float64Array(parents)
  let left = children
  let openWeight = weights.reduce((sum, weight) => sum + weight, 0)
  // Parents that are full pass what they cannot take on to the others, at most a few times round.
  for (let round = 0; round < 40 && left > 0 && openWeight > 0; round++) {
    const share = left / openWeight
    let carry = 0
    openWeight = 0
    for (let parent = 0; parent < parents && left > 0; parent++) {
      const room = capOf(parent) - (counts[parent] as number)
      if (room <= 0) continue
      const weight = weights[parent] as number
      carry += weight * share
      const given = Math.min(Math.floor(carry + 1e-9), room, left)
      carry -= Math.floor(carry + 1e-9)
      counts[parent] = (counts[parent] as number) + given
      left -= given
      if (given < room) openWeight += weight
    }
  }
  for (let parent = 0; parent < parents && left > 0; parent++) {
    const given = Math.min(capOf(parent) - (counts[parent] as number), left)
    if (given > 0) {
      counts[parent] = (counts[parent] as number) + given
      left -= given
    }
  }
  return prefixRanges(counts)
}

interface RangeNeeds {
  readonly children: number
  readonly parents: number
  readonly draws: Draws
  /** How many children a parent can have. */
  readonly capOf: (parent: number) => number
}

function prefixRanges(counts: Float64Array): ChildRanges {
  const starts = new Float64Array(counts.length + 1)
  for (let i = 0; i < counts.length; i++) starts[i + 1] = (starts[i] as number) + (counts[i] as number)
  return {
    children: starts[counts.length] as number,
    parents: counts.length,
    firstOf: (parent) => starts[parent] as number,
    parentOf: (child) => {
      let low = 0
      let high = counts.length
      while (high - low > 1) {
        const middle = (low + high) >>> 1
        if ((starts[middle] as number) <= child) low = middle
        else high = middle
      }
      return low
    },
  }
}

function weightsOf({ distribution, childless = 0 }: FanOut, parents: number, draws: Draws): Float64Array {
  const spread = distribution === 'lognormal' ? logNormal(1, 0.8) : undefined
  const weights = new Float64Array(parents)
  for (let parent = 0; parent < parents; parent++) {
    if (childless > 0 && draws.chance(childless, parent, 1)) continue
    if (spread !== undefined) weights[parent] = spread.at(draws.bits(parent))
    // Ranks are drawn, so that the first parents are not the busiest ones.
    else if (distribution === 'zipf') weights[parent] = 1 / (1 + draws.below(parents, parent))
    else weights[parent] = 1
  }
  return weights
}
