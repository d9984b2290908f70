import type { Unit } from './plan.ts'

/** The rows that one unit adds to one table, in canonical form. */
export interface TableBatch {
  /** `schema.table`. */
  readonly table: string
  readonly rows: number
  /** Digest of these rows, 32 hexadecimal digits. */
  readonly digest: string
  /** How the chunks are to be copied; binary when left out. */
  readonly format?: 'text'
  /** Whole lines of text; or COPY BINARY tuples: a 16-bit field count and the fields. No header and no trailer. */
  readonly chunks: readonly Uint8Array<ArrayBuffer>[]
}

/** All that one unit makes. */
export interface UnitBatch {
  readonly unit: Unit
  readonly tables: readonly TableBatch[]
}
