import type { Expression } from '../../core/catalog/expression.ts'
import type { Value } from '../../core/catalog/value.ts'
import { baseTypeOf } from '../../core/catalog/value-type.ts'
import type { StepDraft, TableDraft } from './table-draft.ts'

const VALUES_MAX = 40

/** What a part of a shape may be: NULL, a value, or (undefined) anything else. */
export type ShapeOption = Value | undefined

/** A column, or the columns of one reference, that checks decide about together with others. */
export interface ShapePart {
  readonly positions: readonly number[]
  readonly step: StepDraft | undefined
  readonly options: readonly ShapeOption[]
  /** Settled by a key or another reference: the shape has to follow it. */
  readonly isGiven: boolean
  /** Stands for anything else while checks are judged. */
  readonly standIn: Value
}

/** How conditions speak of a column. */
export interface ColumnUse {
  /** Nothing is asked but whether it is NULL. */
  isOnlyNull: boolean
  /** It is compared with constants alone, whole. */
  isListed: boolean
  readonly constants: Set<Value>
}

const NULL_CALLS = new Set(['num_nulls', 'num_nonnulls', 'coalesce'])

/** How a condition speaks of each of its columns. */
export function usesIn(condition: Expression, found = new Map<string, ColumnUse>()): Map<string, ColumnUse> {
  const useOf = (column: string): ColumnUse => {
    const use = found.get(column) ?? { isOnlyNull: true, isListed: true, constants: new Set() }
    found.set(column, use)
    return use
  }
  const read = (part: Expression, isNullAsked: boolean): void => {
    const compared = comparedIn(part)
    if (compared !== undefined) {
      const use = useOf(compared.column)
      use.isOnlyNull = false
      for (const constant of compared.constants) use.constants.add(constant)
      return
    }
    if (part.kind === 'column') {
      const use = useOf(part.name)
      use.isOnlyNull &&= isNullAsked
      return
    }
    const isPlain = ['and', 'or', 'not', 'is-truth', 'is-null'].includes(part.kind)
    const asksNull = part.kind === 'is-null' || (part.kind === 'call' && NULL_CALLS.has(part.name))
    for (const inner of innerOf(part)) {
      // What is worked out from a column may be anything.
      if (inner.kind === 'column' && !isPlain && !asksNull) useOf(inner.name).isListed = false
      read(inner, asksNull)
    }
  }
  read(condition, false)
  return found
}

/** `kind = 2`, `kind IN (1, 2)` and their opposites. */
function comparedIn(part: Expression): { readonly column: string; readonly constants: Value[] } | undefined {
  if (part.kind === 'operator' && (part.name === '=' || part.name === '<>')) {
    const [left, right] = part.operands.map(bare)
    const [column, constant] = left?.kind === 'column' ? [left, right] : [right, left]
    if (column?.kind !== 'column' || constant?.kind !== 'constant') return undefined
    return { column: column.name, constants: [constant.value] }
  }
  if (part.kind !== 'any' && part.kind !== 'all') return undefined
  const [column, list] = [bare(part.operand), bare(part.array)]
  if (column.kind !== 'column' || list.kind !== 'array') return undefined
  const elements = list.elements.map(bare)
  const constants = elements.flatMap((element) => (element.kind === 'constant' ? [element.value] : []))
  return constants.length === elements.length ? { column: column.name, constants } : undefined
}

const bare = (part: Expression): Expression => (part.kind === 'cast' ? bare(part.operand) : part)

function innerOf(part: Expression): readonly Expression[] {
  const inner: Expression[] = []
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) collect(item)
    else if (typeof value === 'object' && value !== null) {
      if ('kind' in value) inner.push(value as Expression)
      else for (const item of Object.values(value)) collect(item)
    }
  }
  for (const value of Object.values(part)) collect(value)
  return inner
}

/** A column as part of a shape; undefined where it may be too much to list. */
export function partOf(draft: TableDraft, column: string, use: ColumnUse): ShapePart | undefined {
  const position = draft.positionOf.get(column) ?? -1
  if (position < 0) return undefined
  const step = draft.stepOf(position)
  if (step?.nullable.includes(position) === true) {
    if (!use.isOnlyNull) return undefined
    const isOpen = (step.isSelf || step.parents.count > 0) && step.eligible?.length !== 0
    const options = isOpen ? [null, undefined] : [null]
    return { positions: step.nullable, step, options, isGiven: false, standIn: 1 }
  }
  const { isNullable, name, type } = draft.column(position)
  const isGiven =
    step !== undefined ||
    draft.placed.has(position) ||
    draft.slotted.has(position) ||
    draft.routed.includes(position)
  const isOwn = !draft.isGenerated(position) && draft.plan.columns[name] !== undefined
  if (!isGiven && !isOwn) return undefined
  const domain = draft.rules.domainOf(name)
  const isFilled =
    !isNullable || !domain.isNullable || draft.referenced.has(position) || draft.neverNull.has(position)
  const nulls: readonly ShapeOption[] = isFilled && !isGiven ? [] : [null]
  if (use.isOnlyNull)
    return {
      positions: [position],
      step: undefined,
      options: isNullable ? [...nulls, undefined] : [undefined],
      isGiven,
      standIn: 1,
    }
  if (!use.isListed) return undefined
  const base = baseTypeOf(type)
  if (!['integer', 'text', 'enum', 'boolean'].includes(base.kind)) return undefined
  const listed = base.kind === 'boolean' ? [false, true] : domain.values
  const values: readonly ShapeOption[] = listed ?? [...use.constants, undefined]
  if (values.length > VALUES_MAX) return undefined
  const numbers = [...use.constants].filter((value) => typeof value === 'number')
  const standIn = base.kind === 'integer' ? Math.max(0, ...numbers) + 1 : '\u0001'
  const options = isNullable ? [...nulls, ...values] : values
  return { positions: [position], step: undefined, options, isGiven, standIn }
}
