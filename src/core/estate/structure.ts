import type { ValueType } from '../catalog/value-type.ts'

/** `database.schema.table`: the name by which everything in an estate speaks of a dataset. */
export type DatasetName = string

/** A database of the estate. */
export interface EstateDatabase {
  readonly name: string
  readonly comment: string | null
  readonly schemas: readonly { readonly name: string; readonly comment: string | null }[]
}

/** A table, view or materialized view. */
export interface EstateDataset {
  readonly name: DatasetName
  readonly database: string
  readonly schema: string
  readonly table: string
  readonly kind: 'table' | 'view' | 'materialized view'
  readonly comment: string | null
  readonly columns: readonly EstateColumn[]
  /** Names of the columns of the primary key, in its order. */
  readonly primaryKey: readonly string[]
  /** Columns that are unique together in the whole table, the primary key not among them. */
  readonly uniqueKeys: readonly (readonly string[])[]
  readonly references: readonly EstateReference[]
  /** SQL of a view, as the database prints it. */
  readonly definition: string | null
}

export interface EstateColumn {
  readonly name: string
  /** As the database writes it: `character varying(50)`. */
  readonly type: string
  /** The same, taken apart; types of the user are resolved down to what they are made of. */
  readonly valueType: ValueType
  readonly isNullable: boolean
  readonly comment: string | null
  /** The closed list of its values, where the database holds it to one. */
  readonly allowed?: readonly string[]
}

/** A foreign key; within a database it is one of the database's, across databases it is only true of the rows. */
export interface EstateReference {
  readonly name: string
  readonly columns: readonly string[]
  readonly dataset: DatasetName
  readonly references: readonly string[]
  readonly isEnforced: boolean
}

/** Where a dataset comes from, column by column where that is known. */
export interface Lineage {
  readonly dataset: DatasetName
  readonly upstreams: readonly DatasetName[]
  readonly columns: readonly ColumnLineage[]
}

export interface ColumnLineage {
  readonly column: string
  readonly upstreams: readonly { readonly dataset: DatasetName; readonly column: string }[]
  /** How it is worked out, in the words of SQL; absent when it is taken over. */
  readonly formula?: string
}

/** A procedure or function of a database. */
export interface Routine {
  readonly schema: string
  readonly name: string
  readonly kind: 'procedure' | 'function'
  /** As the database prints them: `IN p_day date`. */
  readonly arguments: string
  /** Lower case: `sql`, `plpgsql`. */
  readonly language: string
  /** The text between the dollar signs; of a body `BEGIN ATOMIC`, as the database prints it. */
  readonly source: string
  readonly comment: string | null
}

/** A routine that moves rows, and which. */
export interface EstateRoutine extends Routine {
  readonly database: string
  readonly lineage: readonly Lineage[]
}

/** What can be read off any database, and nothing more. */
export interface EstateStructure {
  readonly platform: 'postgres'
  readonly databases: readonly EstateDatabase[]
  readonly datasets: readonly EstateDataset[]
  /** Of views. */
  readonly lineage: readonly Lineage[]
  readonly routines: readonly EstateRoutine[]
}
