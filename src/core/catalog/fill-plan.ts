/** The generator of a column that a person has to choose yet. */
export const OPEN_CHOICE = '???'

/** `append` adds the rows, `refresh` empties the tables first, `incremental` tops up to them. */
export type FillStrategy = 'append' | 'refresh' | 'incremental'

/** What of each table is to be made and how, as the plan file says it; a person may have edited every line. */
export interface FillPlan {
  readonly name: string
  readonly environment: 'development' | 'staging' | 'production'
  readonly seed: number
  /** "Now" of the rows: days since 1970-01-01. */
  readonly asOf: number
  /** What becomes of the rows that are there, unless the run says otherwise; `append` when left out. */
  readonly strategy?: FillStrategy
  readonly tables: readonly FillTable[]
}

export interface FillTable {
  /** `schema.table`. */
  readonly table: string
  /** How many rows to add, or to have when topping up. */
  readonly rows: number
  /** How children spread over parents, by name of the foreign key. */
  readonly fanOut: Readonly<Record<string, FanOut>>
  /** By column; a column that is left out gets what the database gives it. */
  readonly columns: Readonly<Record<string, ColumnPlan>>
}

/** How many children a parent has. */
export interface FanOut {
  readonly distribution: 'even' | 'zipf' | 'lognormal' | 'one-to-one'
  /** Share of parents without any child, 0 to 1. */
  readonly childless?: number
}

export interface ColumnPlan {
  /** As SQL has it, when the plan was made: shows whether the column has another one since. */
  readonly type?: string
  /** A name of the registry, `faker.module.method`, a path or package of the user's, or `???`. */
  readonly generator: string
  readonly parameters: Readonly<Record<string, unknown>>
  /** Share of NULL, 0 to 1. */
  readonly nullShare: number
  /** How sure the inference was, 0 to 1; undefined once a person wrote it. */
  readonly confidence?: number
  readonly reason?: string
  /** Best guesses beside `???`, best first. */
  readonly guesses?: readonly string[]
}
