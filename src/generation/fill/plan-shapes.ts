import type { Expression } from '../../core/catalog/expression.ts'
import type { Value } from '../../core/catalog/value.ts'
import { Draws } from '../../core/draws.ts'
import { columnsOfExpression } from './expression-columns.ts'
import type { FillContext } from './fill-context.ts'
import type { Formula, RowValues } from './row-rules.ts'
import { RowShapes, type Shape } from './row-shapes.ts'
import { type ColumnUse, partOf, type ShapeOption, type ShapePart, usesIn } from './shape-parts.ts'
import type { TableDraft } from './table-draft.ts'

const PARTS_MAX = 24
const SHAPES_MAX = 4096
const TRIALS_MAX = 200_000
/** However seldom a plan wants it, the checks may. */
const SHARE_MIN = 0.02

interface Condition {
  readonly columns: readonly string[]
  readonly expression: Expression
  readonly formula: Formula
}

/**
 * Finds the ways in which references may be NULL, where checks tie that to other columns of the row; undefined where no
 * check does, or where there is no way that can be listed.
 */
export function planShapes(draft: TableDraft, context: FillContext): RowShapes | undefined {
  const isLoose = (column: string) => {
    const position = draft.positionOf.get(column) ?? -1
    return draft.stepOf(position)?.nullable.includes(position) === true
  }
  const conditions = conditionsOf(draft, context)
  const tied = conditions.filter(({ columns }) => columns.some(isLoose))
  if (tied.length === 0) return undefined
  const { parts, kept } = gather(draft, conditions, tied)
  if (kept.length === 0) return undefined
  const shapes = list(draft, parts, kept)
  if (shapes.length === 0) return undefined
  for (const { step } of parts) {
    const isCounted = draft.numberings.some(({ leader }) => leader === step)
    if (step?.choice === 'tree' && !isCounted) step.choice = 'draw'
  }
  return new RowShapes(parts, shapes, new Draws(context.input.plan.seed, `${draft.name} shape`))
}

function conditionsOf({ table }: TableDraft, { input, parts }: FillContext): readonly Condition[] {
  return table.checks.flatMap(({ sql }) => {
    const expression = input.expressions[sql]
    const formula = expression && parts.formulaOf(expression, table, input.plan.asOf)
    if (expression === undefined || formula === undefined) return []
    return [{ columns: columnsOfExpression(expression), expression, formula }]
  })
}

/** The conditions that can be decided by listing, from those that speak of references to all that hang on them. */
function gather(draft: TableDraft, conditions: readonly Condition[], tied: readonly Condition[]) {
  let kept: readonly Condition[] = []
  let parts: readonly ShapePart[] = []
  let open = tied
  while (open.length > 0) {
    const before = kept
    for (const condition of open) {
      const more = partsOf(draft, [...kept, condition], tied)
      if (more === undefined || more.length > PARTS_MAX) continue
      parts = more
      kept = [...kept, condition]
    }
    if (kept === before) break
    const names = new Set(kept.flatMap(({ columns }) => columns))
    open = conditions.filter((one) => !kept.includes(one) && one.columns.some((column) => names.has(column)))
  }
  return { parts, kept }
}

/** @param tied conditions in which what cannot be listed is left to the rest of the row */
function partsOf(
  draft: TableDraft,
  conditions: readonly Condition[],
  tied: readonly Condition[],
): readonly ShapePart[] | undefined {
  const whole = new Set(conditions.filter((one) => !tied.includes(one)).flatMap(({ columns }) => columns))
  const uses = new Map<string, ColumnUse>()
  for (const { expression } of conditions) usesIn(expression, uses)
  const parts: ShapePart[] = []
  for (const [column, use] of uses) {
    const position = draft.positionOf.get(column) ?? -1
    if (parts.some(({ positions }) => positions.includes(position))) continue
    const part = partOf(draft, column, use)
    const isReference = draft.stepOf(position)?.nullable.includes(position) === true
    if (part !== undefined) parts.push(part)
    else if (isReference || whole.has(column)) return undefined
  }
  // What is of many kinds first: it decides most.
  return parts.sort((a, b) => b.options.length - a.options.length)
}

/** All ways that keep the conditions. */
function list(draft: TableDraft, parts: readonly ShapePart[], conditions: readonly Condition[]): Shape[] {
  const row: RowValues = []
  const placeOf = (column: string) =>
    parts.findIndex(({ positions }) => positions.includes(draft.positionOf.get(column) ?? -1))
  // Each condition is asked once all that it speaks of is there.
  const asked = Map.groupBy(conditions, ({ columns }) => Math.max(...columns.map(placeOf)))
  const shapes: Shape[] = []
  const options: ShapeOption[] = []
  let trials = 0
  const go = (at: number): void => {
    const part = parts[at]
    if (part === undefined) {
      shapes.push({ options: [...options], weight: weightOf(draft, parts, options) })
      return
    }
    for (const option of part.options) {
      if (++trials > TRIALS_MAX || shapes.length >= SHAPES_MAX) return
      options[at] = option
      const value: Value = option === undefined ? part.standIn : option
      for (const position of part.positions) row[position] = value
      if (asked.get(at)?.some(({ formula }) => formula(row) === false) !== true) go(at + 1)
    }
    for (const position of part.positions) row[position] = undefined
  }
  go(0)
  return shapes
}

function weightOf(draft: TableDraft, parts: readonly ShapePart[], options: readonly ShapeOption[]): number {
  return parts.reduce((weight, { step, positions, isGiven, options: all }, at) => {
    if (isGiven || !all.includes(null) || all.length === 1) return weight
    const { name } = draft.column(positions[0] as number)
    const share = step?.nullShare ?? draft.plan.columns[name]?.nullShare ?? 0
    const kept = Math.min(1 - SHARE_MIN, Math.max(SHARE_MIN, share))
    return weight * (options[at] === null ? kept : 1 - kept)
  }, 1)
}
