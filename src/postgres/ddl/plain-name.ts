import { quoteIdentifier } from '../quote.ts'

/** The words that Postgres 15 to 18 do not take as the name of a table or a column without quotes. */
const reservedWords = new Set(
  `all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation
  column concurrently constraint create cross current_catalog current_date current_role current_schema current_time
  current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign freeze
  from full grant group having ilike in initially inner intersect into is isnull join lateral leading left like limit
  localtime localtimestamp natural not notnull null offset on only or order outer overlaps placing primary references
  returning right select session_user similar some symmetric system_user table tablesample then to trailing true union
  unique user using variadic verbose when where window with`.split(/\s+/),
)

/** A name as a person would write it: quoted only where Postgres needs it. */
export function plainName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !reservedWords.has(name) ? name : quoteIdentifier(name)
}

/** `schema.table`, quoted only where Postgres needs it. */
export function plainQualified(...names: readonly string[]): string {
  return names.map(plainName).join('.')
}

/** `(a, b)`. */
export function plainColumns(columns: readonly string[]): string {
  return `(${columns.map(plainName).join(', ')})`
}
