import type { ColumnMap, RowOf } from './column.ts'

/** What a table is, without how its rows are made. */
export interface TableSpec<Columns extends ColumnMap = ColumnMap> {
  readonly schema: string
  readonly name: string
  /** What one row of the table is; becomes its COMMENT. */
  readonly comment: string
  /** In the order of the database. */
  readonly columns: Columns
  readonly primaryKey: readonly (keyof Columns & string)[]
  readonly unique?: readonly (readonly (keyof Columns & string)[])[]
  /** CHECK constraints over the columns: name without the table's, and SQL. */
  readonly checks?: Readonly<Record<string, string>>
  /** Indexes beyond those of keys and references. */
  readonly indexes?: readonly (readonly (keyof Columns & string)[])[]
}

/** Takes the rows that a table makes, one by one. */
export type Emit<Row> = (row: Row) => void

/** A table whose rows follow from the life of a root entity. */
export interface Table<Life = never, Columns extends ColumnMap = ColumnMap> extends TableSpec<Columns> {
  /** The kind of root entity whose lives the rows are views of. */
  readonly root: string
  /** The rows that one life adds, in key order; pure: the same life gives the same rows. */
  rows(life: Life, emit: Emit<RowOf<Columns>>): void
}

/**
 * A table of any life and columns, for registries and for the engine. Its rows take a life that the domain made for the
 * table's own root, which `defineTable` has checked where the table was written.
 */
export type AnyTable = Omit<Table, 'rows'> & {
  rows(life: never, emit: Emit<unknown>): void
  /** Writes a row as a line of COPY in text format; tables without it travel in binary. */
  readonly lineOf?: (row: never) => string
}

/** `schema.table`, the name by which keys, plans and messages speak of a table. */
export const qualifiedName = (table: { readonly schema: string; readonly name: string }): string =>
  `${table.schema}.${table.name}`

/**
 * Makes the table constructor of one kind of root entity.
 *
 * @example const customerTable = tableOf<CustomerLife>('customer')
 */
export function tableOf<Life>(root: string) {
  return <Columns extends ColumnMap>(
    definition: TableSpec<Columns> & { rows(life: Life, emit: Emit<RowOf<Columns>>): void },
  ): Table<Life, Columns> => Object.freeze({ ...definition, root })
}
