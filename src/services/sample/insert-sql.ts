import { sqlType } from '../../postgres/ddl/column-type.ts'
import { quoteIdentifier, quoteLiteral, quoteTable } from '../../postgres/quote.ts'
import type { Sample } from './sample-table.ts'

const ROWS_PER_STATEMENT = 500

/** INSERT statements that bring the rows of a sample. */
export function insertSql({ table, columns, rows }: Sample): string {
  const names = columns.map(({ name }) => quoteIdentifier(name)).join(', ')
  const statements: string[] = []
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    const lines = rows
      .slice(from, from + ROWS_PER_STATEMENT)
      .map((row) => `(${row.map((value, at) => literal(value, columns[at]?.type.kind)).join(', ')})`)
    statements.push(`INSERT INTO ${quoteTable(table)} (${names}) VALUES\n${lines.join(',\n')};\n`)
  }
  return statements.join('')
}

const NUMBERS: ReadonlySet<string | undefined> = new Set(['integer', 'bigint', 'numeric'])

function literal(value: string | null, kind: string | undefined): string {
  if (value === null) return 'NULL'
  return NUMBERS.has(kind) ? value : quoteLiteral(value)
}

/** The CREATE TABLE of a sample: its columns and types, and nothing that could refuse a row. */
export function createSql({ table, columns }: Sample): string {
  const lines = columns.map(({ name, type }) => `  ${quoteIdentifier(name)} ${sqlType(type)}`)
  return `CREATE TABLE ${quoteTable(table)} (\n${lines.join(',\n')}\n);\n`
}
