import type { CatalogColumn } from '../../core/catalog/catalog.ts'
import type { FanOut } from '../../core/catalog/fill-plan.ts'
import { Draws } from '../../core/draws.ts'
import type { ColumnMakers, MakeColumn } from './column-makers.ts'
import { columnsOfExpression } from './expression-columns.ts'
import { type ChildRanges, evenRanges, rangesBy } from './fan-out.ts'
import { blockOf, blockStart, type FillContext } from './fill-context.ts'
import { Numbering, type NumberingMember, productOf } from './numbering.ts'
import { slotMakers } from './plan-exclusions.ts'
import { placesOf, roomOf } from './plan-room.ts'
import type { PlannedTable } from './plan-table.ts'
import { type ParentChoice, ReferenceStep } from './reference-step.ts'
import { RowMaker } from './row-maker.ts'
import { OPEN } from './row-shapes.ts'
import type { RowState } from './row-state.ts'
import type { StepDraft, TableDraft } from './table-draft.ts'

/** Some parents have many children, most a few, some none. */
const USUAL_SPREAD: FanOut = { distribution: 'lognormal' }

/** Compiles what was decided about a table into the maker of its rows. */
export function compileTable(
  draft: TableDraft,
  { makers, slots }: PlannedTable,
  context: FillContext,
): RowMaker {
  const { input, parts } = context
  const steps = draft.steps.map((step) => compileStep(draft, step, context))
  const rangesOf = (step: StepDraft | undefined): ChildRanges | undefined => {
    const choice = step && steps[step.id]?.plan.choice
    return choice?.kind === 'driver' ? choice.ranges : undefined
  }
  const numberings = draft.numberings.map(({ kind, leader, members, isStraight, first }, at) => {
    const sizes: NumberingMember[] = members.map((member) => {
      if (!('step' in member)) return { sizeFor: () => member.size }
      const step = steps[member.step.id] as ReferenceStep
      return { sizeFor: (state) => step.sizeFor(state) }
    })
    const size = productOf(members.map((member) => ('step' in member ? placesOf(member.step) : member.size)))
    const by =
      kind === 'row'
        ? { kind, size, count: draft.rows, offset: size >= draft.rows + draft.offset ? draft.offset : 0 }
        : { kind, step: leader?.id ?? 0, ranges: () => rangesOf(leader) }
    return new Numbering(input.plan.seed, `${draft.name} ${at}`, first, sizes, by, isStraight)
  })
  const columns = draft.table.columns.map((column, position) =>
    makerOf(draft, column, position, makers, context, steps),
  )
  for (const [position, make] of slotMakers(draft, slots, input.plan.asOf)) columns[position] = make
  const bases = new Map(draft.routed.map((position) => [position, columns[position] as MakeColumn]))
  for (const position of draft.routed) columns[position] = makers.routed(position, bases)
  const isPinned = pinnedOf(draft)
  const free = columns.flatMap((_, position) => (isPinned(position) ? [] : [position]))
  const { seed, asOf } = input.plan
  const rules = parts.rulesOf({
    table: draft.table,
    expressions: input.expressions,
    isFree: (name) => free.includes(draft.positionOf.get(name) ?? -1),
    draws: new Draws(seed, `${draft.name} rules`),
    asOf,
    demanded: context.demandedIn(draft.name),
  })
  return new RowMaker({
    table: draft.name,
    offset: draft.offset,
    width: columns.length,
    positionOf: draft.positionOf,
    columns,
    steps,
    numberings,
    digits: draft.digits,
    sent: sentPositions(draft),
    free,
    accepts: acceptsOf(draft),
    rules: hasRules(draft) ? rules : undefined,
  })
}

/** Whether a partition takes a row, where references or keys alone say which. */
function acceptsOf(draft: TableDraft): ((state: RowState) => boolean) | undefined {
  const { routes } = draft
  if (routes === undefined || !draft.isRouteSettled) return undefined
  return (state) => routes.accepts((position) => state.need(position) ?? null)
}

/** Positions of the columns that dhub gives values for. */
export function sentPositions(draft: TableDraft): number[] {
  return draft.table.columns.flatMap((column, position) => {
    if (column.generatedSql !== null) return []
    const isPlanned = draft.plan.columns[column.name] !== undefined
    return isPlanned ||
      draft.placed.has(position) ||
      draft.slotted.has(position) ||
      draft.stepOf(position) !== undefined
      ? [position]
      : []
  })
}

/** Whether a column is settled before those that the rules of a row may bend. */
function pinnedOf(draft: TableDraft): (position: number) => boolean {
  return (position) =>
    draft.placed.has(position) ||
    draft.keyed.has(position) ||
    draft.slotted.has(position) ||
    draft.referenced.has(position) ||
    draft.stepOf(position) !== undefined ||
    draft.isGenerated(position) ||
    draft.shapes?.has(position) === true ||
    draft.plan.columns[draft.column(position).name] === undefined
}

function hasRules({ table, rules }: TableDraft): boolean {
  return (
    table.checks.length > 0 ||
    rules.columnsOf.size > 0 ||
    table.columns.some(({ type }) => type.kind === 'domain')
  )
}

function makerOf(
  draft: TableDraft,
  column: CatalogColumn,
  position: number,
  makers: ColumnMakers,
  context: FillContext,
  steps: readonly ReferenceStep[],
): MakeColumn {
  const { expressions, plan } = context.input
  if (column.generatedSql !== null) {
    const expression = expressions[column.generatedSql]
    const formula = expression && context.parts.formulaOf(expression, draft.table, plan.asOf)
    if (expression === undefined || formula === undefined) return () => undefined
    const sources = draft.positions(columnsOfExpression(expression)).filter((at) => at >= 0)
    return (state) => {
      // What it is worked out from has to be there first.
      for (const source of sources) state.need(source)
      return formula(state.values)
    }
  }
  const settling = draft.stepOf(position)
  if (settling !== undefined) {
    const step = steps[settling.id] as ReferenceStep
    const at = settling.columns.indexOf(position)
    return (state) => step.valueOf(state, at)
  }
  const placed = draft.placed.get(position)
  if (placed !== undefined) return makers.placed(position, placed)
  const planned = draft.plan.columns[column.name]
  if (planned === undefined) return () => undefined
  const isKeyed = draft.keyed.has(position) || draft.referenced.has(position)
  const made = makers.generated(position, planned, isKeyed)
  const { shapes } = draft
  if (shapes?.has(position) !== true) return made
  const filled = makers.generated(position, { ...planned, nullShare: 0 }, isKeyed)
  return (state) => {
    const option = shapes.optionOf(state, position)
    return option === OPEN ? made(state) : option === undefined ? filled(state) : option
  }
}

function compileStep(draft: TableDraft, step: StepDraft, context: FillContext): ReferenceStep {
  const { id, parent, parents, columns, references, fixed, nullable, nullShare, eligible } = step
  const draws = new Draws(context.input.plan.seed, `${draft.name} reference ${step.key.name}`)
  return new ReferenceStep({
    id,
    parent,
    parents,
    columns,
    references,
    fixed,
    nullable,
    nullShare,
    eligible,
    choice: choiceOf(draft, step, draws),
    limitOf: limitOf(draft, step, context),
    shapes: nullable.some((position) => draft.shapes?.has(position)) ? draft.shapes : undefined,
    draws,
  })
}

function choiceOf(draft: TableDraft, step: StepDraft, draws: Draws): ParentChoice {
  const { choice, fan, roots } = step
  if (choice === 'tree') return { kind: 'tree', fan, roots }
  if (choice === 'driver') return { kind: 'driver', ranges: rangesFor(draft, step, draws) }
  if (typeof choice === 'object') return { kind: 'digit', ...choice }
  const spread = draft.plan.fanOut[step.key.name]?.distribution ?? 'even'
  return { kind: 'draw', isSkewed: spread !== 'even' && spread !== 'one-to-one' }
}

function rangesFor(draft: TableDraft, step: StepDraft, draws: Draws): ChildRanges {
  const parents = placesOf(step)
  const children = draft.rows
  const members = draft.numberings.find(({ leader }) => leader === step)?.members
  const room = members === undefined ? undefined : roomOf(draft, step, members)
  const fanOut = draft.plan.fanOut[step.key.name] ?? USUAL_SPREAD
  const isEven = fanOut.distribution === 'even' || fanOut.distribution === 'one-to-one'
  const fits = room === undefined || room.perParent >= Math.ceil(children / Math.max(1, parents))
  if (step.isWithin || parents === 0 || (isEven && (fanOut.childless ?? 0) === 0 && fits)) {
    return evenRanges(children, parents)
  }
  const capOf = room === undefined ? () => Number.MAX_SAFE_INTEGER : room.capOf
  return rangesBy(fanOut, { children, parents, draws, capOf })
}

/** References to rows that are made together stay within what is there when their block is. */
function limitOf(
  draft: TableDraft,
  step: StepDraft,
  context: FillContext,
): ((own: number) => number) | undefined {
  const { rows } = draft
  // A row may point at itself where it has to point at something.
  if (step.isSelf) return (own) => own + (step.nullable.length === 0 ? 1 : 0)
  const blocks = context.blocksOf(draft.name)
  if (!step.isWithin || blocks === 1) return undefined
  const { made } = step.parents
  return (own) => blockStart(made, blockOf(own, rows, blocks) + 1, blocks)
}
