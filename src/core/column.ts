import type { NumberedKey } from './numbered-key.ts'

/**
 * What a column holds, in the words of the product, not of a database. A value travels as the plainest JavaScript
 * value there is: text as a string, a date as days and a timestamp as seconds since 1970-01-01 UTC, and a numeric as
 * an integer scaled by its number of decimals (cents for money), so that nothing is ever rounded by accident.
 */
export type ColumnType =
  | { readonly kind: 'varchar'; readonly length: number }
  | { readonly kind: 'text' }
  | { readonly kind: 'integer' }
  | { readonly kind: 'bigint' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'date' }
  | { readonly kind: 'timestamp' }
  | { readonly kind: 'numeric'; readonly precision: number; readonly scale: number }

/** The column of another table that a column points at; `table` is `schema.table`. */
export interface Reference {
  readonly table: string
  readonly column: string
}

/** One column of a table; `Value` is the type of its values in a row. */
export interface Column<Value = unknown> {
  readonly type: ColumnType
  readonly isNullable: boolean
  /** What the column means; becomes its COMMENT and its description in a catalogue. */
  readonly comment: string
  /** The closed list of values, where there is one; becomes a CHECK. */
  readonly values?: readonly string[]
  readonly references?: Reference
  /** Bytewise collation: faster indexes, and ids that sort as they were made. */
  readonly isBytewise?: boolean
  /** Its values are `NumberedKey`s instead of texts. */
  readonly isNumbered?: boolean
  /** The database numbers rows inserted without a value. */
  readonly isIdentity?: boolean
  /** SQL of the default for rows that others insert. */
  readonly defaultSql?: string
  /** Personal data: kept out of samples, tagged in catalogues. */
  readonly isPersonal?: boolean
  /** Only carries the type of the values; never set. */
  readonly valueType?: Value
}

/** The value type of a column. */
export type ValueOf<C> = C extends Column<infer Value> ? Value : never

export type ColumnMap = Readonly<Record<string, Column>>

/** The row type of a set of columns. */
export type RowOf<Columns extends ColumnMap> = { readonly [Name in keyof Columns]: ValueOf<Columns[Name]> }

function column<Value>(type: ColumnType, comment: string): Column<Value> {
  return { type, isNullable: false, comment }
}

export const varchar = (length: number, comment: string): Column<string> =>
  column({ kind: 'varchar', length }, comment)
export const text = (comment: string): Column<string> => column({ kind: 'text' }, comment)
export const integer = (comment: string): Column<number> => column({ kind: 'integer' }, comment)
export const bigint = (comment: string): Column<number> => column({ kind: 'bigint' }, comment)
export const boolean = (comment: string): Column<boolean> => column({ kind: 'boolean' }, comment)
/** Days since 1970-01-01. */
export const date = (comment: string): Column<number> => column({ kind: 'date' }, comment)
/** Seconds since 1970-01-01 00:00:00 UTC. */
export const timestamp = (comment: string): Column<number> => column({ kind: 'timestamp' }, comment)
/** An integer scaled by 10 to the power of `scale`. */
export const numeric = (precision: number, scale: number, comment: string): Column<number> =>
  column({ kind: 'numeric', precision, scale }, comment)
/** Money in cents, up to thirteen digits before the point. */
export const money = (comment: string): Column<number> => numeric(15, 2, comment)

/** A text key that sorts as it was made. */
export const id = (comment: string, length = 50): Column<string> => ({
  ...varchar(length, comment),
  isBytewise: true,
})
/** The same, for tables of very many rows. */
export const numberedId = (comment: string): Column<NumberedKey> => ({
  ...column({ kind: 'varchar', length: 50 }, comment),
  isBytewise: true,
  isNumbered: true,
})
/** A whole-number key that the database continues for rows of others. */
export const identity = (comment: string): Column<number> => ({ ...bigint(comment), isIdentity: true })

/** A closed list of words; the row type is their union and the database checks them. */
export const oneOf = <const Values extends readonly string[]>(
  values: Values,
  length: number,
  comment: string,
): Column<Values[number]> => ({ ...varchar(length, comment), values })

/** A text key of another table: a foreign key, and an index on it. `target` is `schema.table.column`. */
export function references(target: string, comment: string, length = 50): Column<string> {
  const dot = target.lastIndexOf('.')
  return {
    ...id(comment, length),
    references: { table: target.slice(0, dot), column: target.slice(dot + 1) },
  }
}

/** The same column, but it may be NULL. */
export const optional = <Value>(inner: Column<Value>): Column<Value | null> => ({
  ...inner,
  isNullable: true,
})
/** The same column, marked as personal data. */
export const personal = <Value>(inner: Column<Value>): Column<Value> => ({ ...inner, isPersonal: true })
/** The same column with a default for rows that others insert. */
export const withDefault = <Value>(inner: Column<Value>, defaultSql: string): Column<Value> => ({
  ...inner,
  defaultSql,
})
