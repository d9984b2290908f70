import type { YAMLMap } from 'yaml'
import { formatDay } from '../../core/calendar.ts'
import type { ColumnPlan, FillPlan, FillTable } from '../../core/catalog/fill-plan.ts'
import type { PlanFile } from './plan-file.ts'
import { columnNode, documentText, tableNode } from './plan-text.ts'

/** What planning again changed in a plan that was there. */
export interface PlanChange {
  readonly kind: 'added' | 'gone' | 'changed'
  /** `schema.table`, `schema.table.column`, or a setting such as `seed`. */
  readonly subject: string
  readonly detail: string
}

/** What was asked for by name, and goes before what stands in the file. */
export interface AskedFor {
  readonly name: boolean
  readonly environment: boolean
  readonly seed: boolean
  readonly asOf: boolean
  readonly strategy: boolean
  /** Whether the rows of a table were asked for. */
  readonly rowsOf: (table: string) => boolean
  /** Whether the file's generator can still make this column. */
  readonly fits: (table: string, column: string, plan: ColumnPlan) => boolean
}

/**
 * Brings a plan's file up to date with a new proposal: what is new is added, what is gone taken out, everything else
 * stays as it stands there, comments too.
 */
export function mergePlan(
  file: PlanFile & { readonly plan: FillPlan },
  proposal: FillPlan,
  asked: AskedFor,
): { readonly text: string; readonly changes: readonly PlanChange[] } {
  const merger = new Merger(file, proposal, asked)
  return { changes: merger.merge(), text: documentText(file.document) }
}

class Merger {
  readonly #file: PlanFile & { readonly plan: FillPlan }
  readonly #proposal: FillPlan
  readonly #asked: AskedFor
  readonly #changes: PlanChange[] = []

  constructor(file: PlanFile & { readonly plan: FillPlan }, proposal: FillPlan, asked: AskedFor) {
    this.#file = file
    this.#proposal = proposal
    this.#asked = asked
  }

  merge(): readonly PlanChange[] {
    const { plan, document } = this.#file
    const settings = ['name', 'environment', 'seed', 'asOf', 'strategy'] as const
    for (const setting of settings.filter((one) => this.#asked[one] && plan[one] !== this.#proposal[one])) {
      const show = (one: FillPlan) => (setting === 'asOf' ? formatDay(one.asOf) : one[setting])
      document.set(setting, show(this.#proposal))
      this.#note('changed', setting, `${show(plan)} is ${show(this.#proposal)} now`)
    }
    const known = new Map(plan.tables.map((table) => [table.table, table]))
    const proposed = new Map(this.#proposal.tables.map((table) => [table.table, table]))
    for (const table of proposed.values()) {
      const old = known.get(table.table)
      if (old === undefined) {
        ;(document.get('tables') as YAMLMap).add(tableNode(document, table))
        this.#note('added', table.table, `${Object.keys(table.columns).length} columns`)
      } else this.#mergeTable(old, table)
    }
    for (const name of known.keys()) {
      if (proposed.has(name)) continue
      document.deleteIn(['tables', name])
      this.#note('gone', name, 'no longer in the database, or out of scope')
    }
    return this.#changes
  }

  #mergeTable(old: FillTable, table: FillTable): void {
    const { document } = this.#file
    const name = table.table
    if (this.#asked.rowsOf(name) && old.rows !== table.rows) {
      document.setIn(['tables', name, 'rows'], table.rows)
      this.#note('changed', name, `${old.rows} rows are ${table.rows} now`)
    }
    for (const [key, spread] of Object.entries(table.fanOut)) {
      if (old.fanOut[key] === undefined)
        document.setIn(['tables', name, 'fanOut', key], document.createNode(spread))
    }
    for (const key of Object.keys(old.fanOut)) {
      if (table.fanOut[key] === undefined) document.deleteIn(['tables', name, 'fanOut', key])
    }
    const columns = document.getIn(['tables', name, 'columns']) as YAMLMap
    for (const [column, plan] of Object.entries(table.columns)) {
      const kept = old.columns[column]
      if (kept === undefined) {
        columns.add(columnNode(document, column, plan))
        this.#note('added', `${name}.${column}`, plan.generator)
      } else if (!this.#asked.fits(name, column, kept)) {
        columns.delete(column)
        columns.add(columnNode(document, column, plan))
        const detail = `${kept.generator} does not fit its type any more: ${plan.generator} now`
        this.#note('changed', `${name}.${column}`, detail)
      } else if (kept.type !== undefined && kept.type !== plan.type) {
        document.setIn(['tables', name, 'columns', column, 'type'], plan.type)
        this.#note('changed', `${name}.${column}`, `${kept.type} is ${plan.type} now`)
      }
    }
    for (const column of Object.keys(old.columns)) {
      if (table.columns[column] !== undefined) continue
      columns.delete(column)
      this.#note('gone', `${name}.${column}`, 'no longer in the table, or filled by the database')
    }
  }

  #note(kind: PlanChange['kind'], subject: string, detail: string): void {
    this.#changes.push({ kind, subject, detail })
  }
}
