import { productOf } from './numbering.ts'
import { settlerOf } from './plan-references.ts'
import type { NumberingDraft, StepDraft, TableDraft } from './table-draft.ts'

/** How many children have room under one leader, and under all of them together. */
export interface Room {
  readonly total: number
  /** Under the parent with the least room. */
  readonly perParent: number
  readonly capOf: (place: number) => number
}

/**
 * How many children of a parent can be told apart by what the members choose.
 *
 * @returns undefined where it depends on more than the parent
 */
export function roomOf(
  draft: TableDraft,
  leader: StepDraft,
  members: NumberingDraft['members'],
): Room | undefined {
  const sizes: ((place: number) => number)[] = []
  for (const member of members) {
    if (!('step' in member)) sizes.push(() => member.size)
    else if (member.step.fixed.length === 0) {
      const { eligible, parents } = member.step
      sizes.push(() => eligible?.length ?? parents.count)
    } else {
      const sizeOf = groupSize(draft, leader, member.step)
      if (sizeOf === undefined) return undefined
      sizes.push(sizeOf)
    }
  }
  const capOf = (place: number) => productOf(sizes.map((sizeOf) => sizeOf(place)))
  if (
    leader.choice === 'tree' ||
    !members.some((member) => 'step' in member && member.step.fixed.length > 0)
  ) {
    const perParent = capOf(0)
    return { total: productOf([perParent, placesOf(leader)]), perParent, capOf }
  }
  const caps = new Float64Array(placesOf(leader)).map((_, place) => capOf(place))
  const total = caps.reduce((sum, cap) => sum + cap, 0)
  const perParent = caps.reduce((least, cap) => Math.min(least, cap), Number.MAX_SAFE_INTEGER)
  return { total, perParent, capOf: (place) => caps[place] as number }
}

/** How many parents a step can choose of. */
export const placesOf = (step: StepDraft): number => step.eligible?.length ?? step.parents.count

function groupSize(
  draft: TableDraft,
  leader: StepDraft,
  step: StepDraft,
): ((place: number) => number) | undefined {
  if (leader.isWithin || leader.isSelf || step.isWithin || settlerOf(draft, step) !== leader) return undefined
  const theirs = step.fixed.map(({ parent }) => parent)
  const ours = step.fixed.map(({ own }) => leader.references[leader.columns.indexOf(own)] as number)
  return (place) => {
    const parent = leader.eligible === undefined ? place : (leader.eligible[place] as number)
    const values = ours.map((position) => leader.parents.valueAt(parent, position))
    return step.parents.having(theirs, values).length
  }
}
