import type { Deferrable, ExclusionConstraint, UniqueKey } from '../../core/catalog/catalog.ts'
import type { KeyRow } from './constraint-rows.ts'

/** What of a table has to differ from row to row. */
export interface TableKeys {
  readonly primaryKey: UniqueKey | null
  readonly uniques: readonly UniqueKey[]
  readonly exclusions: readonly ExclusionConstraint[]
}

/** Sorts the indexes of a table by what they ask for. A key WITHOUT OVERLAPS is a key and an exclusion both. */
export function keysOfTable(rows: readonly KeyRow[]): TableKeys {
  const primary = rows.find(({ isPrimary }) => isPrimary)
  return {
    primaryKey: primary === undefined ? null : uniqueKey(primary),
    uniques: rows.filter(({ isPrimary, isUnique }) => isUnique && !isPrimary).map(uniqueKey),
    exclusions: rows.filter(({ operators }) => operators !== null).map(exclusion),
  }
}

/** When a constraint may be looked at. */
export function deferrableOf(row: {
  readonly isDeferrable: boolean
  readonly isDeferred: boolean
}): Deferrable {
  if (!row.isDeferrable) return 'no'
  return row.isDeferred ? 'initially deferred' : 'initially immediate'
}

function uniqueKey(row: KeyRow): UniqueKey {
  const { name, parts, predicateSql, nullsDistinct, isConstraint } = row
  return { name, parts, predicateSql, nullsDistinct, deferrable: deferrableOf(row), isConstraint }
}

function exclusion(row: KeyRow): ExclusionConstraint {
  const { name, method, predicateSql, operators } = row
  const parts = row.parts.map((part, index) => ({ part, operator: operators?.[index] ?? '=' }))
  return { name, method, parts, predicateSql, deferrable: deferrableOf(row) }
}
