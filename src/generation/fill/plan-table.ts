import type { CatalogTable } from '../../core/catalog/catalog.ts'
import type { FillTable } from '../../core/catalog/fill-plan.ts'
import type { Value } from '../../core/catalog/value.ts'
import { Draws } from '../../core/draws.ts'
import { filledByDatabase, mayBeFilled } from '../meaning/filled-by-database.ts'
import { ColumnMakers } from './column-makers.ts'
import type { SlotRule } from './exclusion-rules.ts'
import { columnsOfExpression } from './expression-columns.ts'
import type { FillContext } from './fill-context.ts'
import type { MirroredReferences } from './mirrored-references.ts'
import { type KeyFormula, PartitionRoutes } from './partition-routes.ts'
import { planEligible } from './plan-eligible.ts'
import { leadsSlots, reserveSlots } from './plan-exclusions.ts'
import { planReferences } from './plan-references.ts'
import { planShapes } from './plan-shapes.ts'
import { type MadeElsewhere, planUniques } from './plan-uniques.ts'
import { isRouted } from './routed-space.ts'
import type { RowValues } from './row-rules.ts'
import { TableDraft } from './table-draft.ts'
import { uniqueRulesOf } from './unique-rules.ts'

/** A table with the plan for it, before its references and uniques are looked at. */
export function draftTable(table: CatalogTable, plan: FillTable, context: FillContext): TableDraft {
  const { input, parts } = context
  const name = `${table.schema}.${table.name}`
  const facts = context.facts(name)
  const { seed, asOf } = input.plan
  const { expressions } = input
  const draws = new Draws(seed, `${name} rules`)
  const rules = parts.rulesOf({
    table,
    expressions,
    isFree: () => true,
    draws,
    asOf,
    demanded: context.demandedIn(name),
  })
  const rows = input.strategy === 'incremental' ? Math.max(0, plan.rows - (facts?.rows ?? 0)) : plan.rows
  const routes =
    table.partitioning === null
      ? undefined
      : new PartitionRoutes(
          table,
          (node) => context.partsOf(node),
          (sql) => keyFormula(table, sql, context),
        )
  return new TableDraft({
    table,
    plan,
    facts,
    rules,
    routes,
    referenced: context.referencedIn(table),
    rows,
    family: context.familyOf(name),
  })
}

/** An expression that partitions are cut by, where it can be worked out here. */
function keyFormula(table: CatalogTable, sql: string, { input, parts }: FillContext): KeyFormula | undefined {
  const expression = input.expressions[sql]
  const of = expression && parts.formulaOf(expression, table, input.plan.asOf)
  if (expression === undefined || of === undefined) return undefined
  const names = columnsOfExpression(expression)
  return { of, sources: names.map((name) => table.columns.findIndex((column) => column.name === name)) }
}

/** What was decided about a table beside its draft. */
export interface PlannedTable {
  readonly makers: ColumnMakers
  readonly slots: readonly SlotRule[]
}

/** Decides how the references, keys and uniques of a table are met; its parents are compiled already. */
export function planTable(
  draft: TableDraft,
  component: readonly string[],
  mirrored: MirroredReferences,
  context: FillContext,
): PlannedTable {
  const makers = new ColumnMakers(draft, context)
  planReferences(draft, component, mirrored, context)
  const accepts = (position: number) => {
    const domain = draft.routes?.domainOf(position)
    return domain && ((value: Value) => isRouted(domain, value))
  }
  planEligible(draft, accepts, context.input.accepted?.[draft.name])
  const partitions = context.partitionsOf(draft.name)
  const rules = uniqueRulesOf(draft, partitions, context.input.expressions)
  const slots = reserveSlots(draft)
  const { expressions } = context.input
  planUniques(draft, rules, {
    spaceOf: (position, isCaseless, isSpread) => makers.spaceOf(position, isCaseless, isSpread),
    sourcesOf: (sql) => columnsOfExpression(expressions[sql] ?? { kind: 'opaque', sql }),
    isKnown: (sql) => isWorkedOut(draft, sql, makers, context),
    madeElsewhere: (position) => madeElsewhere(draft, position, context),
    mayBeFilled: (position) => mayBeFilled(draft.table, draft.column(position)),
  })
  for (const position of draft.kept) {
    const isSettled =
      draft.placed.has(position) || draft.slotted.has(position) || draft.stepOf(position) !== undefined
    if (!isSettled) draft.keyed.add(position)
  }
  chooseDriver(draft, slots)
  planRoutes(draft)
  draft.shapes = planShapes(draft, context)
  return { makers, slots }
}

/** Whether a trigger makes the values of a column, as its source says or trying has shown. */
function madeElsewhere(
  { name, table, plan }: TableDraft,
  position: number,
  { input }: FillContext,
): MadeElsewhere | undefined {
  const found = table.columns[position]
  if (found === undefined) return undefined
  const isRepeated = input.repeated?.[name]?.includes(found.name) === true
  const isAssigned =
    plan.columns[found.name] === undefined &&
    found.generatedSql === null &&
    filledByDatabase(table, found) !== undefined
  if (!isRepeated && !isAssigned) return undefined
  return { triggers: table.insertTriggers.map((trigger) => trigger.name).join(', '), isRepeated }
}

/** Whether an expression has an answer for a row of plain values. */
function isWorkedOut(
  draft: TableDraft,
  sql: string,
  makers: ColumnMakers,
  { input, parts }: FillContext,
): boolean {
  const expression = input.expressions[sql]
  const formula = expression && parts.formulaOf(expression, draft.table, input.plan.asOf)
  if (expression === undefined || formula === undefined) return false
  const row: RowValues = draft.table.columns.map(() => undefined)
  for (const position of draft.positions(columnsOfExpression(expression))) {
    if (position >= 0) row[position] = makers.spaceOf(position, false)?.at(0, () => 'a') ?? null
  }
  return formula(row) !== undefined
}

/** Rows go to partitions that are there; what settles that is settled before the rest of the row. */
function planRoutes(draft: TableDraft): void {
  const { routes, name } = draft
  if (routes === undefined) return
  if (routes.problem !== undefined) {
    draft.refuse(`${name} partitions`, `Cannot fill ${name}: ${routes.problem}`, 'partition')
    return
  }
  for (const position of draft.routed) draft.keyed.add(position)
  for (const position of routes.required) draft.neverNull.add(position)
  const columns = routes.columns.map((position) => draft.column(position).name).join(', ')
  draft.note(
    `${name} partitions`,
    'partition',
    'by construction',
    `${columns} lie within partitions that are there`,
  )
}

/**
 * Makes the children of one parent neighbours, for one reference of a table that is still open: the one whose spread
 * the plan speaks of, else the one that carries most.
 */
function chooseDriver(draft: TableDraft, slots: readonly SlotRule[]): void {
  if (draft.steps.some(({ choice }) => choice === 'driver')) return
  const open = draft.steps.filter(
    ({ choice, fixed, nullShare, isSelf }) =>
      choice === undefined && fixed.length === 0 && nullShare === 0 && !isSelf,
  )
  const planned = open.find(({ key }) => draft.plan.fanOut[key.name] !== undefined)
  const [first] = [...open].sort(
    (a, b) =>
      Number(leadsSlots(b, slots)) - Number(leadsSlots(a, slots)) ||
      b.columns.length - a.columns.length ||
      Number(a.parents.count > draft.rows) - Number(b.parents.count > draft.rows) ||
      b.parents.count - a.parents.count,
  )
  const driver = planned ?? first
  if (driver !== undefined) driver.choice = 'driver'
}
