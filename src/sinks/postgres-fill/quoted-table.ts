import { quoteQualified } from '../../postgres/quote.ts'

/** `schema.table` as SQL; the first dot parts them, as names of schemas with dots are refused while planning. */
export function quotedTable(table: string): string {
  const dot = table.indexOf('.')
  return quoteQualified(table.slice(0, dot), table.slice(dot + 1))
}
