import { type Column, type ColumnMap, text } from '../../core/column.ts'
import type { LifeOf } from '../../core/domain.ts'
import { BugError } from '../../core/errors.ts'
import type { Plan, PlannedPhase, Unit } from '../../core/plan.ts'
import type { AnyTable, Emit } from '../../core/table.ts'
import { copyLineWriter } from '../values/copy-line.ts'
import type { Component } from './components.ts'
import { blockStart, type FillContext } from './fill-context.ts'
import type { FillInput } from './fill-input.ts'
import type { FilledTable } from './filled-table.ts'

/** About what a unit holds: a few megabytes. */
const VALUES_PER_UNIT = 200_000
const ROWS_PER_UNIT = 20_000
/** The first units of a table are smaller: the database gets to work while the next ones are made. */
const FIRST_SHARES: readonly number[] = [0.1, 0.4]

/** Raised whenever the same plan and seed would give other rows. */
const FILL_VERSION = 1

/**
 * The plan of a filling for the orchestrator. Tables of one depth are a phase, each a root whose units are ranges of
 * its rows; the tables of a circle are one root, whose units are their blocks.
 */
export function planFillUnits(
  input: FillInput,
  components: readonly Component[],
  tables: readonly FilledTable[],
  context: FillContext,
): { readonly plan: Plan; readonly lifeOf: LifeOf } {
  const levels = [...new Set(components.map(({ level }) => level))].sort((a, b) => a - b)
  const filled = new Map(tables.map((table) => [table.table, table]))
  const roots: Record<string, number> = {}
  const phases = levels.flatMap((level): PlannedPhase[] => {
    const members = components.filter((component) => component.level === level)
    const own = members.flatMap((component) =>
      component.tables.map((name) => filled.get(name) as FilledTable),
    )
    const phase = levels.slice(0, levels.indexOf(level)).length
    const units = members.flatMap((component) => {
      const first = filled.get(component.tables[0] as string) as FilledTable
      const count = component.tables.length > 1 ? context.blocksOf(first.table) : first.rows
      roots[first.root] = count
      const size =
        component.tables.length > 1
          ? 1
          : Math.max(
              1,
              Math.min(ROWS_PER_UNIT, Math.floor(VALUES_PER_UNIT / Math.max(1, first.columns.length))),
            )
      return unitsOf(phase, first.root, count, size)
    })
    const title =
      level === 0 ? 'tables that refer to no others' : `tables ${level} reference${level > 1 ? 's' : ''} deep`
    return [
      { name: `level-${level + 1}`, title, tables: own.map((table) => plannedTable(table, context)), units },
    ]
  })
  const { name, seed, asOf } = input.plan
  return {
    plan: {
      identity: { domain: `fill ${name}`, version: FILL_VERSION, seed, asOf, scale: 1, roots },
      layout: 'schemas',
      schemas: [...new Set(tables.map(({ table }) => schemaOf(table)))],
      rootsPerUnit: ROWS_PER_UNIT,
      phases,
    },
    lifeOf: (_root, index) => index,
  }
}

function unitsOf(phase: number, root: string, count: number, size: number): Unit[] {
  const units: Unit[] = []
  for (let from = 0; from < count; ) {
    const share = FIRST_SHARES[units.length] ?? 1
    const to = Math.min(from + Math.max(1, Math.floor(size * share)), count)
    units.push({ phase, root, from, to })
    from = to
  }
  return units
}

const schemaOf = (table: string): string => table.slice(0, table.indexOf('.'))

/** A table as the engine knows it: a life is a number of a row, or of a block, and rows travel as lines of COPY. */
function plannedTable(filled: FilledTable, context: FillContext): AnyTable {
  const table = context.table(filled.table)
  if (table === undefined)
    throw new BugError(`Cannot plan ${filled.table}: found no such table; expected one`)
  const types = new Map(table.columns.map((column) => [column.name, column]))
  const own = filled.columns.map((name) => types.get(name) as (typeof table.columns)[number])
  const columns: ColumnMap = Object.fromEntries(
    own.map((column): [string, Column] => [column.name, text(column.comment ?? '')]),
  )
  const blocks = context.blocksOf(filled.table)
  const isBlocked = filled.component.length > 1
  const rows = (life: number, emit: Emit<unknown>) => {
    if (!isBlocked) emit(filled.rowAt(life))
    else {
      const end = blockStart(filled.rows, life + 1, blocks)
      for (let row = blockStart(filled.rows, life, blocks); row < end; row++) emit(filled.rowAt(row))
    }
  }
  return {
    schema: table.schema,
    name: table.name,
    comment: table.comment ?? '',
    columns,
    primaryKey: filled.key,
    root: filled.root,
    rows,
    lineOf: copyLineWriter(own.map(({ type }) => type)),
  }
}
