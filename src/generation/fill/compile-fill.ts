import type { CatalogColumn } from '../../core/catalog/catalog.ts'
import type { Value } from '../../core/catalog/value.ts'
import { UserError } from '../../core/errors.ts'
import { compileTable, sentPositions } from './compile-table.ts'
import type { CompileFill, FillCap, FillFindings, TableFindings } from './compiled-fill.ts'
import { type Component, componentsOf } from './components.ts'
import type { ConstraintEntry, Refusal } from './constraint-entry.ts'
import { FillContext } from './fill-context.ts'
import { planFillUnits } from './fill-units.ts'
import type { FilledTable } from './filled-table.ts'
import { mirroredReferences } from './mirrored-references.ts'
import { isMisfit } from './misfit.ts'
import { noteTable } from './plan-ledger.ts'
import { draftTable, planTable } from './plan-table.ts'
import { realiseRows } from './realise-rows.ts'
import type { RowMaker } from './row-maker.ts'
import type { TableDraft } from './table-draft.ts'

/** Rows of a table that are made while planning, to see that they can be. */
const TRIAL_ROWS = 20
/** Of those that conditions bend, each in a way of its own. */
const TRIAL_ROWS_OF_BENT = 100
/** Fewer rows here mean fewer rows there, and so on. */
const ROUNDS_MAX = 20

export const compileFill: CompileFill = (input, parts, findings) => {
  const context = new FillContext(input, parts)
  for (const plan of input.plan.tables) {
    const table = context.table(plan.table)
    if (table === undefined) {
      throw new UserError(
        `Cannot fill ${plan.table}: found no such table in the database; expected the tables of the plan to be there`,
        ['Make the plan anew, or take the table out of it'],
      )
    }
    context.drafts.set(plan.table, draftTable(table, plan, context))
  }
  const names = [...context.drafts.keys()]
  const components = componentsOf(names, (name) =>
    (context.drafts.get(name)?.table.foreignKeys ?? [])
      .map(({ table }) => table)
      .filter((table) => context.drafts.has(table)),
  )
  const found: Record<string, TableFindings> = {}
  for (const component of components) compileComponent(component, context, found, findings)
  const drafts = components.flatMap(({ tables }) =>
    tables.map((name) => context.drafts.get(name) as TableDraft),
  )
  const tables = components.flatMap((component) =>
    component.tables.map((name) => filledTable(name, component, context)),
  )
  const caps = drafts.flatMap((draft): FillCap[] => {
    const { name, plan, rows, capReason } = draft
    return capReason === undefined ? [] : [{ table: name, planned: plan.rows, rows, reason: capReason }]
  })
  const refusals: Refusal[] = drafts.flatMap((draft) => draft.refusals)
  if (input.overflow === 'refuse') refusals.push(...caps.map(tooMany))
  const constraints: ConstraintEntry[] = drafts.flatMap((draft) => draft.entries)
  const units = planFillUnits(input, components, tables, context)
  return { ...units, tables, constraints, refusals, caps, findings: { tables: found } }
}

function compileComponent(
  component: Component,
  context: FillContext,
  found: Record<string, TableFindings>,
  known: FillFindings | undefined,
): void {
  const isCycle = component.tables.length > 1
  const drafts = () => component.tables.map((name) => context.drafts.get(name) as TableDraft)
  if (isCycle && known !== undefined) {
    for (const draft of drafts())
      context.drafts.set(draft.name, redraft(draft, known.tables[draft.name]?.rows, context))
  }
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const planned = drafts().map(({ rows }) => rows)
    compileOnce(component, context, found, known)
    const settled = drafts().map(({ rows }) => rows)
    if (!isCycle || settled.every((rows, i) => rows === planned[i])) break
    // Tables of a circle count on each other's rows: with fewer of them all is planned anew.
    for (const draft of drafts()) context.drafts.set(draft.name, redraft(draft, draft.rows, context))
  }
  for (const draft of drafts()) if (isCycle) found[draft.name] = { ...found[draft.name], rows: draft.rows }
  for (const draft of drafts()) refuseIfEmpty(draft)
  if (known === undefined) for (const draft of drafts()) tryRows(draft, context)
}

/** A table that no row was found for is not one with fewer rows. */
function refuseIfEmpty(draft: TableDraft): void {
  const { rows, plan, offset, capReason, name } = draft
  if (rows > 0 || plan.rows === 0 || offset > 0 || capReason === undefined) return
  if (draft.refusals.length > 0) return
  draft.refuse(
    capReason.split(':')[0] ?? name,
    `Cannot fill ${name}: found no row at all (${capReason}); expected one`,
  )
}

function redraft(draft: TableDraft, rows: number | undefined, context: FillContext): TableDraft {
  const again = draftTable(draft.table, draft.plan, context)
  if (rows !== undefined && rows < again.rows) again.cap(rows, draft.capReason ?? '')
  return again
}

function compileOnce(
  component: Component,
  context: FillContext,
  found: Record<string, TableFindings>,
  known: FillFindings | undefined,
): void {
  context.startComponent(component.tables)
  const drafts = component.tables.map((name) => context.drafts.get(name) as TableDraft)
  const mirrored = mirroredReferences(drafts)
  for (const draft of drafts) {
    const planned = planTable(draft, component.tables, mirrored, context)
    const maker = compileTable(draft, planned, context)
    context.makers.set(draft.name, maker)
    noteTable(draft, maker)
  }
  context.forgetRows(component.tables)
  for (const draft of drafts) {
    const maker = context.makers.get(draft.name) as RowMaker
    const isSearched =
      draft.watched.length > 0 ||
      draft.isRouteSettled ||
      draft.shapes !== undefined ||
      draft.meetsOthers ||
      draft.hasPinnedChecks(maker.plan.free)
    if (!isSearched || draft.refusals.length > 0) continue
    const findings = known?.tables[draft.name] ?? realiseRows(draft, maker, context)
    found[draft.name] = findings
    maker.findings = findings
    draft.rows = findings.rows
    context.forgetRows(component.tables)
  }
}

/** Makes a few rows, so that what cannot be made is known before the first one is sent. */
function tryRows(draft: TableDraft, context: FillContext): void {
  const maker = context.makers.get(draft.name)
  if (maker === undefined || draft.refusals.length > 0) return
  const count = Math.min(draft.rows, maker.plan.rules === undefined ? TRIAL_ROWS : TRIAL_ROWS_OF_BENT)
  try {
    const { sent } = maker.plan
    for (let i = 0; i < count; i++) {
      const row = maker.rowAt(Math.floor((i * draft.rows) / count))
      const at = sent.findIndex((position, place) => !fits(row[place], draft.column(position)))
      const position = sent[at]
      if (position === undefined) continue
      const column = draft.column(position)
      const found = row[at] === null ? 'NULL' : JSON.stringify(row[at])
      const how = draft.plan.columns[column.name]?.generator ?? 'its reference'
      draft.refuse(
        column.name,
        `Cannot fill ${draft.name}.${column.name}: found ${found} from ${how}; expected a value of type ${column.typeSql}`,
        row[at] === null ? 'not null' : undefined,
      )
      return
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    draft.refuse(draft.name, error.message)
  }
}

const fits = (value: Value | undefined, { isNullable, type }: CatalogColumn): boolean =>
  value === null ? isNullable : !isMisfit(value, type)

const tooMany = ({ table, planned, rows, reason }: FillCap): Refusal => ({
  table,
  subject: reason.split(':')[0] ?? table,
  message: `Cannot fill ${table} with ${planned} rows: found room for ${rows} (${reason}); expected no more rows than that`,
  rowsMax: rows,
})

function filledTable(name: string, component: Component, context: FillContext): FilledTable {
  const draft = context.drafts.get(name) as TableDraft
  const maker = context.makers.get(name) as RowMaker
  const { table } = draft
  const sent = sentPositions(draft)
  const columns = sent.map((position) => draft.column(position))
  const names = columns.map((column) => column.name)
  // COPY without columns would be told about all of them.
  const isStaged = component.tables.length > 1 || table.insertRules.length > 0 || sent.length === 0
  const keys = [table.primaryKey, ...table.uniques].flatMap((key) => {
    if (key === null || key.predicateSql !== null) return []
    const parts = key.parts.map((part) => ('column' in part ? part.column : ''))
    const isFit = parts.every((part) =>
      columns.some(({ name: own, isNullable }) => own === part && !isNullable),
    )
    return isFit ? [parts] : []
  })
  return {
    table: name,
    rows: draft.rows,
    columns: names,
    root: component.tables.join(' + '),
    component: component.tables,
    isStaged,
    sendsIdentityAlways: columns.some(({ identity }) => identity === 'always'),
    sequences: sent.flatMap((position) => {
      const { name: column, sequence } = draft.column(position)
      if (sequence === null) return []
      const largest = largestOf(draft, maker, position)
      return [{ column, sequence, ...(largest === undefined ? {} : { largest }) }]
    }),
    key: keys[0] ?? [],
    rowAt: (index) => maker.rowAt(index),
    parentsOf: (index) =>
      maker.parentsOf(index).flatMap((parent, step) => {
        const parents = draft.steps[step]?.parents
        if (parents === undefined || parent < parents.old) return []
        return [{ table: parents.table, row: parent - parents.old }]
      }),
  }
}

/** The largest value of a column that counts through the rows. */
function largestOf(draft: TableDraft, maker: RowMaker, position: number): number | undefined {
  const placed = draft.placed.get(position)
  if (placed?.by !== 'row' || !placed.space.isConsecutive || draft.rows === 0 || draft.refusals.length > 0)
    return undefined
  const ends = [maker.valueAt(0, position), maker.valueAt(draft.rows - 1, position)]
  const numbers = ends.filter((end) => typeof end === 'number')
  return numbers.length === 0 ? undefined : Math.max(...numbers)
}
