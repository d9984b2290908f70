import type { MakeColumn } from './column-makers.ts'
import { isUniqueLike, type SlotRule, Slots, slotRuleOf } from './exclusion-rules.ts'
import { placesOf } from './plan-room.ts'
import { lowestThere } from './rows-there.ts'
import type { StepDraft, TableDraft } from './table-draft.ts'

/**
 * Reads the exclusion constraints of a table and keeps the columns that their ranges are in for them; refuses those of
 * other kinds.
 */
export function reserveSlots(draft: TableDraft): SlotRule[] {
  return draft.table.exclusions.flatMap((exclusion) => {
    // Those are met with the uniques.
    if (isUniqueLike(exclusion)) return []
    const rule = slotRuleOf(draft, exclusion)
    if (typeof rule === 'string') {
      draft.refuse(
        exclusion.name,
        `Cannot fill ${draft.name}: found ${exclusion.name}, which ${rule}`,
        'exclusion',
      )
      return []
    }
    for (const position of columnsOf(rule)) draft.slotted.add(position)
    return [rule]
  })
}

/** The columns of the ranges of a rule. */
const columnsOf = ({ target }: SlotRule): readonly number[] =>
  target.kind === 'range' ? [target.position] : [target.lower, target.upper]

/** Whether a reference settles what a rule compares by equality: then its children have slots of their own. */
export const leadsSlots = (step: StepDraft, rules: readonly SlotRule[]): boolean =>
  rules.some(({ equal }) => step.columns.length > 0 && step.columns.every((column) => equal.includes(column)))

/** The makers of the columns in which ranges are kept apart: no two rows with the same key share a slot. */
export function slotMakers(
  draft: TableDraft,
  rules: readonly SlotRule[],
  asOf: number,
): ReadonlyMap<number, MakeColumn> {
  const makers = new Map<number, MakeColumn>()
  for (const rule of rules) {
    const leader = draft.steps.find((step) => step.choice === 'driver' && leadsSlots(step, [rule]))
    const isEven = (draft.plan.fanOut[leader?.key.name ?? '']?.distribution ?? 'lognormal') === 'even'
    const count =
      leader !== undefined && isEven ? Math.ceil(draft.rows / Math.max(1, placesOf(leader))) : draft.rows
    const lowest = lowestThere(draft, rule)
    const slots = new Slots(rule.subtype, count, draft.offset, asOf, lowest)
    const slotOf: Parameters<typeof makers.set>[1] = (state) => {
      if (leader === undefined) return state.candidate
      state.parentOf(leader.id)
      return state.ordinals[leader.id] ?? 0
    }
    const numbered =
      (make: (slot: number) => ReturnType<Slots['range']>): MakeColumn =>
      (state) =>
        make(Number(slotOf(state)))
    const { target } = rule
    if (target.kind === 'range')
      makers.set(
        target.position,
        numbered((slot) => slots.range(slot)),
      )
    else {
      makers.set(
        target.lower,
        numbered((slot) => slots.lower(slot)),
      )
      makers.set(
        target.upper,
        numbered((slot) => slots.upper(slot)),
      )
    }
    if (draft.offset > 0 && lowest !== undefined) {
      draft.note(
        rule.name,
        'exclusion',
        'by construction',
        'added rows lie before all that are there, each in a slot of its own',
      )
    } else if (draft.offset > 0) {
      draft.note(
        rule.name,
        'exclusion',
        'by the database',
        'added rows lie before those of earlier fillings; not all that are there were looked at',
      )
    } else {
      const reason =
        leader === undefined
          ? 'each row has a slot of its own'
          : 'the children of a parent have slots of their own'
      draft.note(rule.name, 'exclusion', 'by construction', reason)
    }
  }
  return makers
}
