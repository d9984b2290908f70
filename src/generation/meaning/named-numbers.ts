import type { CatalogColumn, CatalogTable } from '../../core/catalog/catalog.ts'
import type { ColumnPlan } from '../../core/catalog/fill-plan.ts'
import type { PlannedColumns } from './relate-columns.ts'
import { wordsOf } from './split-name.ts'

/** A column with the words of its name and how it is planned. */
export interface NamedColumnPlan {
  readonly column: CatalogColumn
  readonly words: readonly string[]
  readonly plan: ColumnPlan
}

/** What takes the place of a plan: a generator and its parameters. */
export type Replacement = Pick<ColumnPlan, 'generator' | 'parameters'>

/** The planned columns of a table, with the words of their names. */
export const namedPlans = (table: CatalogTable, columns: PlannedColumns): readonly NamedColumnPlan[] =>
  table.columns.flatMap((column): NamedColumnPlan[] => {
    const plan = columns[column.name]
    return plan === undefined ? [] : [{ column, words: wordsOf(column.name), plan }]
  })

/** The plans with some of them replaced. */
export function replaced(
  columns: PlannedColumns,
  replacements: ReadonlyMap<string, Replacement>,
  reason: string,
): PlannedColumns {
  if (replacements.size === 0) return columns
  return Object.fromEntries(
    Object.entries(columns).map(([name, plan]): [string, ColumnPlan] => {
      const replacement = replacements.get(name)
      if (replacement === undefined) return [name, plan]
      const { guesses: _guesses, ...kept } = plan
      return [name, { ...kept, ...replacement, confidence: Math.max(plan.confidence ?? 0, 0.85), reason }]
    }),
  )
}

/** The column as SQL has it, 0 where it is NULL. */
export function termOf({ name, isNullable }: CatalogColumn): string {
  const isPlain = /^[a-z_][a-z0-9_]*$/.test(name) && !RESERVED.has(name)
  const quoted = isPlain ? name : `"${name.replaceAll('"', '""')}"`
  return isNullable ? `coalesce(${quoted}, 0)` : quoted
}

const RESERVED: ReadonlySet<string> = new Set([
  'all',
  'and',
  'as',
  'case',
  'check',
  'column',
  'desc',
  'end',
  'from',
  'limit',
  'offset',
  'order',
  'table',
  'to',
  'user',
  'when',
])
