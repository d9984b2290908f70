/** What a table holds before it is filled. Values are Postgres text, as a cast to text gives it. */
export interface TableFacts {
  /** `schema.table`. */
  readonly table: string
  /** Its own rows and those of its partitions, not of tables that inherit from it. */
  readonly rows: number
  /** Whether the rows were counted, rather than estimated by the server. */
  readonly isCounted: boolean
  /** Of the primary key and of each unique key of plain columns that covers the whole table. */
  readonly keys: readonly KeyPool[]
  readonly columns: Readonly<Record<string, ColumnFacts>>
  /** Of a table that is filled: what rows that are added may not repeat. */
  readonly taken?: TakenRows
}

/** Rows that are there, in the columns that uniques and exclusions speak of. */
export interface TakenRows {
  readonly columns: readonly string[]
  readonly values: readonly (readonly (string | null)[])[]
  /** Whether these are all there are, rather than a sample. */
  readonly isComplete: boolean
}

/** Keys that are there, for rows to refer to. */
export interface KeyPool {
  /** Name of the key. */
  readonly name: string
  readonly columns: readonly string[]
  /** In the order of the key; a key with a NULL in it is left out. */
  readonly values: readonly (readonly string[])[]
  /** Whether these are all there are, rather than a sample. */
  readonly isComplete: boolean
}

export interface ColumnFacts {
  /** 0 to 1; 0 for a table without rows. */
  readonly nullShare: number
  /** Least and greatest, where the type has an order that means something; exact for columns of keys. */
  readonly min: string | null
  readonly max: string | null
  /** Values that are seen again and again, most frequent first, with their share of the values that are not NULL. */
  readonly common: readonly { readonly value: string; readonly share: number }[]
}
