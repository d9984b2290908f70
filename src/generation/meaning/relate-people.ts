import type { CatalogTable } from '../../core/catalog/catalog.ts'
import type { ColumnPlan } from '../../core/catalog/fill-plan.ts'
import type { PlannedColumns } from './relate-columns.ts'
import { isTableOf, wordsOf } from './split-name.ts'

/** Years of those who work, learn and play, by kind of table. */
const AGES: readonly (readonly [kinds: readonly string[], from: number, to: number])[] = [
  [
    [
      'employee',
      'staff',
      'worker',
      'doctor',
      'physician',
      'nurse',
      'teacher',
      'instructor',
      'driver',
      'agent',
      'professor',
      'provider',
      'crew',
      'technician',
      'manager',
      'officer',
    ],
    22,
    66,
  ],
  [['student', 'pupil'], 18, 29],
  [['player', 'athlete'], 18, 36],
]
const WORKS: ReadonlySet<string> = new Set(['hire', 'hired', 'salary', 'employment', 'payroll'])
const AGED: ReadonlySet<string> = new Set(['person.birth-date', 'person.age'])

/** People of a row are as old as what the table is of: who is hired is neither a child nor past working. */
export function relatePeople(table: CatalogTable, columns: PlannedColumns): PlannedColumns {
  const tableWords = wordsOf(table.name)
  const works = Object.keys(columns).some((name) => wordsOf(name).some((word) => WORKS.has(word)))
  const [, from, to] =
    AGES.find(([kinds]) => kinds.some((kind) => isTableOf(tableWords, [kind]))) ??
    (works ? (AGES[0] ?? []) : [])
  if (from === undefined || to === undefined) return columns
  return Object.fromEntries(
    Object.entries(columns).map(([name, plan]): [string, ColumnPlan] => {
      const isOwn = AGED.has(plan.generator) && plan.parameters['group'] === undefined
      return [name, isOwn ? { ...plan, parameters: { ...plan.parameters, ages: [from, to] } } : plan]
    }),
  )
}
