import type { CatalogColumn, CatalogTable } from '../../core/catalog/catalog.ts'
import type { Value } from '../../core/catalog/value.ts'
import type { ValueType } from '../../core/catalog/value-type.ts'
import type { Draws } from '../../core/draws.ts'

/**
 * One way of making values, under the name that a plan uses. Values are a pure function of (seed, table, column, row,
 * parameters, other values of the same row).
 */
export interface Generator {
  /** `person.first-name`, `number.between`: a group and a name. */
  readonly name: string
  /** One sentence, for the reference and for `review`. */
  readonly summary: string
  /** JSON Schema of the parameters, for the plan's schema, the reference and the errors. */
  readonly parameters: Readonly<Record<string, ParameterSchema>>
  /** Whether its values can be written into such a column at all. */
  readonly fits: (type: ValueType) => boolean
  /** @throws UserError when parameters make no sense for the column */
  readonly compile: (context: GeneratorContext) => MakeValue
  /** Over how many different values it can give for these parameters; undefined when practically without end. */
  readonly capacity?: (context: GeneratorContext) => number | undefined
}

export interface ParameterSchema {
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | readonly string[]
  readonly description: string
  readonly enum?: readonly unknown[]
  readonly default?: unknown
  readonly items?: Readonly<Record<string, unknown>>
  readonly isRequired?: boolean
}

/** What a generator is compiled for. */
export interface GeneratorContext {
  readonly table: CatalogTable
  readonly column: CatalogColumn
  readonly parameters: Readonly<Record<string, unknown>>
  readonly seed: number
  /** Days since 1970-01-01. */
  readonly asOf: number
  /** Rows that will be made: capacity for unique columns. */
  readonly rows: number
  /** Keyed dice of this very column; k from 0 to 15 is free for the generator. */
  readonly draws: Draws
  /** SQL over columns of the row, worked out; undefined where it cannot be. */
  readonly formulaOf?: (sql: string) => RowFormula | undefined
}

/** An expression of SQL that can be worked out row by row. */
export interface RowFormula {
  /** The columns that it speaks of. */
  readonly columns: readonly string[]
  /** Takes values by position of their columns in the table; undefined where they do not tell. */
  readonly of: (row: (Value | undefined)[]) => Value | undefined
}

/**
 * Makes the value of one row. `attempt` counts from 0; a value that a constraint refused is asked for again with the
 * next attempt, and has to differ then where it can.
 */
export type MakeValue = (row: RowView, attempt: number) => Value

/** The row that is being made, as a generator sees it. */
export interface RowView {
  /** Number of the row within its table, from 0. */
  readonly index: number
  /** The value of another column of the same row; made first when it is not yet. */
  readonly valueOf: (column: string) => Value
  /**
   * The value of a column of the row that a reference of this row points at, as it is before rules bend it; undefined
   * where there is none, or where that row was there before.
   */
  readonly parentValueOf?: (column: string, of: string) => TypedValue | undefined
  /**
   * The person, place, company, … that the columns of one row speak of together, so that they agree. `group` tells
   * several of a kind apart: `billing` and `shipping`.
   */
  readonly subject: <Subject>(
    kind: string,
    group: string,
    make: (index: number, attempt: number) => Subject,
  ) => Subject
}

/** A value and what type it is of. */
export interface TypedValue {
  readonly value: Value
  readonly type: ValueType
}
