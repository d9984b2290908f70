import type { Column } from '../../../src/core/column.ts'
import { power } from '../../../src/core/exact-math.ts'
import type { AnyTable } from '../../../src/core/table.ts'
import { qualifiedName } from '../../../src/core/table.ts'
import type { GeneratedRow } from './generated-rows.ts'

const INT32_MAX = 2_147_483_647
const SHOWN_MAX = 5

/** What a table's spec lacks, in words; empty for one that keeps the contract. */
export function specOffences(table: AnyTable): string[] {
  const name = qualifiedName(table)
  const columns = Object.keys(table.columns)
  const offences: string[] = []
  if (table.comment.trim() === '') offences.push(`${name}: has no comment`)
  for (const [column, { comment }] of Object.entries(table.columns))
    if (comment.trim() === '') offences.push(`${name}.${column}: has no comment`)
  const named = [table.primaryKey, ...(table.unique ?? []), ...(table.indexes ?? [])].flat()
  for (const column of named) if (!columns.includes(column)) offences.push(`${name}.${column}: is no column`)
  for (const column of table.primaryKey)
    if (table.columns[column]?.isNullable) offences.push(`${name}.${column}: is a key that may be null`)
  for (const identifier of [table.name, ...columns])
    if (!/^[a-z][a-z0-9_]{0,62}$/.test(identifier)) offences.push(`${name}: ${identifier} is no plain name`)
  return offences
}

/** What is wrong with the rows of a table by themselves; a few of each kind. */
export function rowOffences(table: AnyTable, rows: readonly GeneratedRow[]): string[] {
  const name = qualifiedName(table)
  const columns = Object.entries(table.columns)
  const offences = columns.flatMap(([column, spec]) =>
    rows
      .flatMap((row) => {
        const fault = valueFault(spec, row[column])
        return fault === undefined ? [] : [`${name}.${column}: ${JSON.stringify(row[column])} ${fault}`]
      })
      .slice(0, SHOWN_MAX),
  )
  const odd = rows.find((row) => Object.keys(row).length !== columns.length)
  if (odd !== undefined) offences.push(`${name}: a row has the columns ${Object.keys(odd).join(', ')}`)
  const keys = [table.primaryKey, ...(table.unique ?? [])]
  return [...offences, ...keys.flatMap((key) => doubledKeys(name, key, rows).slice(0, SHOWN_MAX))]
}

/** References of the rows that point at nothing. */
export function danglingReferences(
  table: AnyTable,
  rowsOf: ReadonlyMap<string, readonly GeneratedRow[]>,
): string[] {
  const name = qualifiedName(table)
  return Object.entries(table.columns).flatMap(([column, { references }]) => {
    if (references === undefined) return []
    const targets = new Set((rowsOf.get(references.table) ?? []).map((row) => row[references.column]))
    return (rowsOf.get(name) ?? [])
      .filter((row) => row[column] !== null && !targets.has(row[column]))
      .slice(0, SHOWN_MAX)
      .map((row) => `${name}.${column}: ${String(row[column])} is not in ${references.table}`)
  })
}

function doubledKeys(table: string, key: readonly string[], rows: readonly GeneratedRow[]): string[] {
  const seen = new Set<string>()
  const doubled: string[] = []
  for (const row of rows) {
    const values = key.map((column) => row[column])
    if (values.includes(null)) continue
    const text = JSON.stringify(values)
    if (seen.has(text)) doubled.push(`${table} (${key.join(', ')}): ${text} twice`)
    seen.add(text)
  }
  return doubled
}

function valueFault({ type, isNullable, values }: Column, value: unknown): string | undefined {
  if (value === null) return isNullable ? undefined : 'is null'
  switch (type.kind) {
    case 'varchar':
    case 'text':
      return textFault(value, type.kind === 'varchar' ? type.length : Number.POSITIVE_INFINITY, values)
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'is no boolean'
    case 'integer':
    case 'date':
      return integerFault(value, INT32_MAX)
    case 'bigint':
    case 'timestamp':
      return integerFault(value, Number.MAX_SAFE_INTEGER)
    default:
      return integerFault(value, power(10, type.precision) - 1)
  }
}

function textFault(value: unknown, lengthMax: number, values: readonly string[] | undefined) {
  if (typeof value !== 'string') return 'is no text'
  if (value.length > lengthMax) return `is longer than ${lengthMax}`
  if (value === '') return 'is empty'
  if (value.includes('\0') || !value.isWellFormed()) return 'is no text that Postgres takes'
  return values === undefined || values.includes(value) ? undefined : 'is not in the closed list'
}

function integerFault(value: unknown, max: number): string | undefined {
  if (!Number.isSafeInteger(value)) return 'is no whole number'
  return Math.abs(value as number) <= max ? undefined : 'is too large'
}
