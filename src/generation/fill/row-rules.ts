import type { CatalogTable } from '../../core/catalog/catalog.ts'
import type { Expression } from '../../core/catalog/expression.ts'
import type { Value } from '../../core/catalog/value.ts'
import type { Draws } from '../../core/draws.ts'

/**
 * A row while it is being made: by position of the column in the catalog's table. `undefined` is not known: the
 * database fills it; whatever follows from it is not known either.
 */
export type RowValues = (Value | undefined)[]

/** What a column may hold whatever the rest of its row holds: every limit that is there applies. */
export interface ColumnDomain {
  readonly isNullable: boolean
  /** A closed list, NULL not among it. */
  readonly values?: readonly Value[]
  /** Smallest and largest value, both allowed, in the plainest form of the type. */
  readonly from?: Value
  readonly to?: Value
  /** In characters. */
  readonly lengthMin?: number
  readonly lengthMax?: number
  /** Whether there is more to it than the limits above say (a pattern, a formula): values have to be tried. */
  readonly isPartial: boolean
}

/**
 * What the CHECKs of a table and of the domains of its columns ask of a row. Pure: the same row gives the same answers.
 * Keys, references and uniques come first; the rules bend the other columns.
 */
export interface RowRules {
  domainOf(column: string): ColumnDomain
  /** The value, or one near it that the column's own domain admits; the same for the same arguments. */
  fit(column: string, value: Value, index: number, attempt: number): Value
  /**
   * Bends the columns that `isFree` until the row is as it should be, as far as it can; `attempt` from 0, and another
   * one tries other ways.
   */
  mend(row: RowValues, index: number, attempt: number): void
  /** Names of the checks that the row breaks; what cannot be judged counts as kept. */
  violated(row: RowValues): readonly string[]
  /** The checks that cannot be judged here, with the reason. */
  readonly unjudged: readonly { readonly name: string; readonly reason: string }[]
  /** Columns that each check speaks of, by name of the check. */
  readonly columnsOf: ReadonlyMap<string, readonly string[]>
}

/** What rules are compiled for. */
export interface RowRulesContext {
  readonly table: CatalogTable
  /** Parsed SQL of checks, domain checks (of `DomainRules`), generated columns and predicates, by that SQL. */
  readonly expressions: Readonly<Record<string, Expression>>
  /** Whether `mend` may change a column. */
  readonly isFree: (column: string) => boolean
  /** Dice of the rules of this table. */
  readonly draws: Draws
  /** Days since 1970-01-01: what `now()` and CURRENT_DATE stand for. */
  readonly asOf: number
  /** Values that columns are held to beside, by column: other tables have to find them there. */
  readonly demanded?: ReadonlyMap<string, readonly Value[]> | undefined
}

/** A condition or formula of the database that can be worked out here; `undefined` where it cannot for this row. */
export type Formula = (row: RowValues) => Value | undefined
