import type { Entity, EntityColumn } from '../../../../services/generate/entity-graph.ts'

/** Which columns a diagram shows. */
export const COLUMN_CHOICES = ['all', 'keys', 'none'] as const

export type ColumnChoice = (typeof COLUMN_CHOICES)[number]

/** Diagrams with more tables show keys only, unless they are told otherwise. */
const tablesWithAllColumnsMax = 20

/** The columns to show of a table, and how many are left out. */
export interface ShownColumns {
  readonly columns: readonly EntityColumn[]
  readonly leftOut: number
}

/** What was asked for, else what suits so many tables. */
export function chooseColumns(asked: ColumnChoice | undefined, tables: number): ColumnChoice {
  return asked ?? (tables > tablesWithAllColumnsMax ? 'keys' : 'all')
}

/** The columns of a table that the choice shows; of a table out of scope its key only. */
export function shownColumns({ columns, isOutside }: Entity, choice: ColumnChoice): ShownColumns {
  if (choice === 'none') return { columns: [], leftOut: 0 }
  const isShown = (column: EntityColumn) => column.isPrimary || (!isOutside && column.isReference)
  const shown = choice === 'all' && !isOutside ? columns : columns.filter(isShown)
  return { columns: shown, leftOut: columns.length - shown.length }
}

/** `PK`, `FK` and `UK` as far as they apply. */
export function keyMarks({ isPrimary, isReference, isUnique }: EntityColumn): readonly string[] {
  return [...(isPrimary ? ['PK'] : []), ...(isReference ? ['FK'] : []), ...(isUnique ? ['UK'] : [])]
}
