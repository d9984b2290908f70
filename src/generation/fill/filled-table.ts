import type { Value } from '../../core/catalog/value.ts'

/** A planned table whose rows can be made, any of them at any time. */
export interface FilledTable {
  /** `schema.table`. */
  readonly table: string
  /** Rows to be made, numbered from 0. */
  readonly rows: number
  /** The columns that are sent, in order; the database fills the others. */
  readonly columns: readonly string[]
  /** The root of its units in the plan: its own name, or that of its component. */
  readonly root: string
  /** Tables of its component, itself among them, in the order of the catalog; more than one in a cycle of references. */
  readonly component: readonly string[]
  /** Whether rows have to go through a staging table and one statement for the whole component. */
  readonly isStaged: boolean
  /** Whether INSERT needs OVERRIDING SYSTEM VALUE. */
  readonly sendsIdentityAlways: boolean
  /** Columns whose sequence has to be set past the largest value: the one that is planned before, the one there is afterwards. */
  readonly sequences: readonly {
    readonly column: string
    readonly sequence: string
    readonly largest?: number
  }[]
  /** Columns by which a row is found again: those of the primary key or of a unique that is all NOT NULL and sent. */
  readonly key: readonly string[]
  /** The values of a row, in the order of `columns`. @throws UserError when no values keep the rules of the table */
  readonly rowAt: (index: number) => readonly Value[]
  /** The rows of this filling that a row points at. */
  readonly parentsOf: (index: number) => readonly { readonly table: string; readonly row: number }[]
}
