import type { Value } from '../../core/catalog/value.ts'
import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'
import { settlerOf } from './plan-references.ts'
import type { ColumnDomain } from './row-rules.ts'
import type { StepDraft, TableDraft } from './table-draft.ts'
import { tupleText } from './tuple-text.ts'

type Condition = (parent: number) => boolean

/** What the values of a column have to be like beside its own limits. */
type Accepts = (position: number) => ((value: Value) => boolean) | undefined

/**
 * Finds out which parents come into question for each foreign key: those whose values the columns of the table can
 * take, and that leave the other references of the row something to point at.
 */
export function planEligible(
  draft: TableDraft,
  accepts: Accepts,
  accepted: Readonly<Record<string, readonly string[]>> = {},
): void {
  for (const step of draft.steps) {
    if (step.fixed.length > 0 || step.isSelf || step.isWithin) continue
    const conditions = [
      ...fitting(draft, step, accepts),
      ...companions(draft, step),
      ...tried(step, accepted[step.key.name]),
    ]
    if (conditions.length === 0) continue
    const eligible: number[] = []
    for (let parent = 0; parent < step.parents.count; parent++) {
      if (conditions.every((holds) => holds(parent))) eligible.push(parent)
    }
    if (eligible.length === step.parents.count) continue
    step.eligible = eligible
    if (eligible.length > 0 || draft.rows === 0) continue
    if (step.nullable.length > 0) step.nullShare = 1
    else {
      draft.refuse(
        step.key.name,
        `Cannot fill ${draft.name}: found no row of ${step.key.table} that ${step.key.columns.join(', ')} could point at; expected one whose values the columns can take and that agrees with the other references of a row`,
        'reference',
      )
    }
  }
}

function fitting(draft: TableDraft, step: StepDraft, accepts: Accepts): Condition[] {
  const { parent: parentTable, parents, columns, references } = step
  return columns.flatMap((own, i) => {
    const reference = references[i] as number
    const column = draft.column(own)
    const target = parentTable.columns[reference]?.type ?? column.type
    const takes = [
      ...narrowerThan(column.type, target),
      ...domainLimits(draft.rules.domainOf(column.name), target),
    ]
    const routed = accepts(own)
    if (routed !== undefined) takes.push(routed)
    if (takes.length === 0) return []
    return [
      (parent: number) => {
        const value = parents.valueAt(parent, reference)
        return takes.every((take) => take(value))
      },
    ]
  })
}

/** What the database was seen to accept. */
function tried({ parents, references }: StepDraft, keys: readonly string[] | undefined): Condition[] {
  if (keys === undefined) return []
  const known = new Set(keys)
  return [(parent) => known.has(tupleText(references.map((at) => parents.valueAt(parent, at))))]
}

function companions(draft: TableDraft, step: StepDraft): Condition[] {
  const bound = draft.steps.filter(
    (other) =>
      other.fixed.length > 0 &&
      other.nullable.length === 0 &&
      !other.isSelf &&
      !other.isWithin &&
      settlerOf(draft, other) === step,
  )
  return bound.map((other) => {
    const theirs = other.fixed.map(({ parent }) => parent)
    const ours = other.fixed.map(({ own }) => step.references[step.columns.indexOf(own)] as number)
    return (parent: number) => {
      const values = ours.map((position) => step.parents.valueAt(parent, position))
      return values.includes(null) || other.parents.having(theirs, values).length > 0
    }
  })
}

/** What a type cannot hold of the values of another one. */
function narrowerThan(type: ValueType, target: ValueType): ((value: Value) => boolean)[] {
  const [base, wide] = [baseTypeOf(type), baseTypeOf(target)]
  if (base.kind === 'integer' && base.bits < 64) {
    const top = topOf(base.bits)
    const isNarrower = wide.kind !== 'integer' || wide.bits > base.bits
    return isNarrower ? [(value) => Math.abs(Number(value)) <= top] : []
  }
  if (base.kind === 'text' && base.length !== undefined) {
    const { length } = base
    const isNarrower = wide.kind !== 'text' || (wide.length ?? length + 1) > length
    return isNarrower ? [(value) => typeof value !== 'string' || value.length <= length] : []
  }
  return []
}

/** Limits that go beyond what the type pointed at says already. */
function domainLimits(
  { values, from, to, lengthMax }: ColumnDomain,
  target: ValueType,
): ((value: Value) => boolean)[] {
  const wide = baseTypeOf(target)
  const top = wide.kind === 'integer' ? topOf(wide.bits) : Number.POSITIVE_INFINITY
  const length = wide.kind === 'text' ? (wide.length ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY
  const limits: ((value: Value) => boolean)[] = []
  if (values !== undefined) limits.push((value) => values.includes(value))
  if (typeof from === 'number' && from > -top) limits.push((value) => Number(value) >= from)
  if (typeof to === 'number' && to < top) limits.push((value) => Number(value) <= to)
  if (lengthMax !== undefined && lengthMax < length) {
    limits.push((value) => typeof value !== 'string' || value.length <= lengthMax)
  }
  return limits
}

const topOf = (bits: 16 | 32 | 64): number =>
  bits === 16 ? 32_767 : bits === 32 ? 2_147_483_647 : Number.MAX_SAFE_INTEGER
