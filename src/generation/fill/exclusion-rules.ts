import { MICROSECONDS_PER_DAY } from '../../core/calendar.ts'
import type { ExclusionConstraint, KeyPart } from '../../core/catalog/catalog.ts'
import type { Value } from '../../core/catalog/value.ts'
import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'
import type { TableDraft } from './table-draft.ts'

/** Where the slots of an exclusion constraint go: into a column of a range type, or into two that make one. */
export type SlotTarget =
  | { readonly kind: 'range'; readonly position: number }
  | { readonly kind: 'bounds'; readonly lower: number; readonly upper: number }

/** An exclusion constraint that slots can meet. */
export interface SlotRule {
  readonly name: string
  readonly target: SlotTarget
  /** Type of the bounds of the ranges. */
  readonly subtype: ValueType
  /** Positions that are compared by equality. */
  readonly equal: readonly number[]
}

const RANGE_CALL =
  /^\(?"?(?:\w+\.)?(\w*range)"?\(\s*"?(\w+)"?\s*,\s*"?(\w+)"?\s*(?:,\s*'[[(][\])]'(?:::text)?\s*)?\)\)?$/

/** Reads an exclusion constraint. @returns the reason when it is of a kind that slots cannot meet */
export function slotRuleOf(draft: TableDraft, { name, parts }: ExclusionConstraint): SlotRule | string {
  const equal: number[] = []
  const problems: string[] = []
  let slot: Pick<SlotRule, 'target' | 'subtype'> | undefined
  for (const { part, operator } of parts) {
    if (operator === '=') equal.push('column' in part ? (draft.positionOf.get(part.column) ?? -1) : -1)
    else if (operator !== '&&') problems.push(`compares by ${operator}; expected equality and overlap alone`)
    else {
      // One of the ranges that never overlaps is enough.
      const found = slotOf(draft, part)
      if (typeof found === 'string') problems.push(found)
      else slot ??= found
    }
  }
  if (slot !== undefined) return { name, ...slot, equal }
  return problems[0] ?? 'compares by equality alone; expected a range among its parts'
}

/** Whether an exclusion constraint is nothing but a unique. */
export const isUniqueLike = ({ parts }: ExclusionConstraint): boolean =>
  parts.every(({ operator }) => operator === '=')

function slotOf(draft: TableDraft, part: KeyPart): Pick<SlotRule, 'target' | 'subtype'> | string {
  if ('sql' in part) {
    const [, , lower, upper] = RANGE_CALL.exec(part.sql.trim()) ?? []
    const bounds = [lower, upper].map((column) => draft.positionOf.get(column ?? '') ?? -1)
    if (bounds.includes(-1) || lower === upper)
      return `compares ${part.sql} by overlap; expected a range of two columns`
    const [first, last] = bounds as [number, number]
    const target: SlotTarget = { kind: 'bounds', lower: first, upper: last }
    return slotIn(draft, target, baseTypeOf(draft.column(first).type), first)
  }
  const position = draft.positionOf.get(part.column) ?? -1
  const type = baseTypeOf(draft.column(position).type)
  const subtype = type.kind === 'range' ? baseTypeOf(type.subtype) : undefined
  return slotIn(draft, { kind: 'range', position }, subtype, position)
}

function slotIn(
  draft: TableDraft,
  target: SlotTarget,
  subtype: ValueType | undefined,
  position: number,
): Pick<SlotRule, 'target' | 'subtype'> | string {
  return subtype === undefined || !SLOTTED.has(subtype.kind)
    ? `compares values of type ${draft.column(position).typeSql} by overlap; expected ranges of numbers, days or moments`
    : { target, subtype }
}

const SLOTTED = new Set<ValueType['kind']>(['integer', 'numeric', 'float', 'date', 'timestamp'])

/** Intervals of time or numbers that do not touch each other, by their number. */
export class Slots {
  readonly #first: number
  readonly #width: number
  readonly #length: number

  /**
   * @param count how many slots there have to be
   * @param before how many rows are there already: slots of rows that are added lie before those of earlier fillings
   * @param lowest where the first of the ranges that are there begins, when all of them are known
   */
  constructor(subtype: ValueType, count: number, before: number, asOf: number, lowest?: number) {
    const { unit, span, end } = scaleOf(subtype, asOf)
    const all = Math.max(1, count)
    const isFirst = before === 0
    this.#width = (isFirst ? Math.max(2, Math.floor(span / all / unit)) : 2) * unit
    this.#length = Math.max(1, Math.floor((this.#width / unit) * 0.75)) * unit
    const last = isFirst
      ? end
      : lowest === undefined
        ? end - SPANS_APART * span - 2 * before * unit
        : Math.min(end, Math.floor(lowest / unit) * unit)
    this.#first = last - all * this.#width
  }

  lower(slot: number): number {
    return this.#first + slot * this.#width
  }

  upper(slot: number): number {
    return this.lower(slot) + this.#length
  }

  range(slot: number): Value {
    return { lower: this.lower(slot), upper: this.upper(slot) }
  }
}

/** Added rows keep away from what the first filling may have spread over. */
const SPANS_APART = 8

/** What is counted in, over how much it is spread, and where it ends. */
function scaleOf(type: ValueType, asOf: number): { unit: number; span: number; end: number } {
  switch (type.kind) {
    case 'date':
      return { unit: 1, span: 730, end: asOf }
    case 'timestamp':
      return { unit: 900_000_000, span: 730 * MICROSECONDS_PER_DAY, end: asOf * MICROSECONDS_PER_DAY }
    default:
      return { unit: 1, span: 1_000_000, end: 100_000_000 }
  }
}
