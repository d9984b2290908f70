import type { ColumnPlan } from '../../../../src/core/catalog/fill-plan.ts'
import { inferColumn } from '../../../../src/generation/meaning/infer-column.ts'
import { relateColumns } from '../../../../src/generation/meaning/relate-columns.ts'
import { bareTable } from '../bare-table.ts'
import { subjectOf } from './subject-of.ts'

/** The columns of one table, as they are planned beside each other. */
export function related(
  table: string,
  ...columns: readonly (readonly [string, string])[]
): Record<string, ColumnPlan> {
  const subjects = columns.map(([name, type]) => subjectOf(`${table}.${name}`, type))
  const whole = bareTable(
    'public',
    table,
    subjects.map(({ column }) => column),
  )
  const planned = subjects.map((subject): [string, ColumnPlan] => [
    subject.column.name,
    { type: subject.column.typeSql, ...inferColumn({ ...subject, table: whole }) },
  ])
  return { ...relateColumns(whole, Object.fromEntries(planned), new Map()) }
}

/** A parameter of one of them. */
export const parameter = (columns: Record<string, ColumnPlan>, name: string, of: string): unknown =>
  columns[name]?.parameters[of]
