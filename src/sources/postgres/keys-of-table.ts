import type { Deferrable, ExclusionConstraint, UniqueKey } from '../../core/catalog/catalog.ts'
import type { KeyRow } from './constraint-rows.ts'

/** What of a table has to differ from row to row. */
export interface TableKeys {
  readonly primaryKey: UniqueKey | null
  readonly uniques: readonly UniqueKey[]
  readonly exclusions: readonly ExclusionConstraint[]
  readonly indexed: readonly string[]
}

/** A key that sits on a partition alone. */
export interface PartitionKey {
  readonly partition: string
  readonly row: KeyRow
}

/**
 * Sorts the indexes of a table by what they ask for. A key WITHOUT OVERLAPS is a key and an exclusion both; keys on
 * partitions alone show on the partitioned table as uniques that name the partitions.
 */
export function keysOfTable(rows: readonly KeyRow[], onPartitions: readonly PartitionKey[]): TableKeys {
  const primary = rows.find(({ isPrimary }) => isPrimary)
  return {
    primaryKey: primary === undefined ? null : uniqueKey(primary),
    uniques: [
      ...rows.filter(({ isPrimary, isUnique }) => isUnique && !isPrimary).map(uniqueKey),
      ...foldKeys(onPartitions.filter(({ row }) => row.isUnique)),
    ],
    exclusions: rows.filter(({ operators }) => operators !== null).map(exclusion),
    indexed: [...rows, ...onPartitions.map(({ row }) => row)].flatMap(({ parts }) =>
      parts.flatMap((part) => ('sql' in part ? [part.sql] : [])),
    ),
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

/** Keys that ask for the same, as one. */
function foldKeys(keys: readonly PartitionKey[]): readonly UniqueKey[] {
  const same = Map.groupBy(keys, ({ row }) =>
    JSON.stringify([row.parts, row.predicateSql, row.nullsDistinct, deferrableOf(row)]),
  )
  return [...same.values()].flatMap((group) => {
    const [first] = group
    const partitions = group.map(({ partition }) => partition).toSorted()
    return first === undefined ? [] : [{ ...uniqueKey(first.row), partitions }]
  })
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
