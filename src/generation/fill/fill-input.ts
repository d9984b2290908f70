import type { Catalog, CatalogTable } from '../../core/catalog/catalog.ts'
import type { Expression } from '../../core/catalog/expression.ts'
import type { FillPlan } from '../../core/catalog/fill-plan.ts'
import type { Value } from '../../core/catalog/value.ts'
import type { Generator } from '../generators/generator.ts'
import type { Formula, RowRules, RowRulesContext } from './row-rules.ts'

/** All that the rows of a filling follow from: plain data, so that a worker can compile the same. */
export interface FillInput {
  readonly catalog: Catalog
  readonly plan: FillPlan
  /** Parsed SQL of checks, domain checks, generated columns, index predicates and expressions, by that SQL. */
  readonly expressions: Readonly<Record<string, Expression>>
  readonly facts: FillFacts
  /** `append` adds `rows`, `refresh` empties first, `incremental` tops up to `rows`. */
  readonly strategy: 'append' | 'refresh' | 'incremental'
  /** What to do with more rows than constraints leave room for: fewer rows, with a note, or a refusal. */
  readonly overflow: 'cap' | 'refuse'
}

/** What is there before the first row is made; empty for tables that will be truncated first. */
export interface FillFacts {
  /** By `schema.table`; a table that is left out is empty. */
  readonly tables: Readonly<Record<string, TableFacts>>
}

export interface TableFacts {
  /** Rows there now. */
  readonly rows: number
  /** The values of sets of columns that `factsWanted` asked for. */
  readonly pools: readonly KeyPool[]
  /** Largest value of whole-number columns that `factsWanted` asked for. */
  readonly maxima: Readonly<Record<string, Value>>
}

/** Existing rows, cut down to some columns; in a stable order. */
export interface KeyPool {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Value[])[]
  /** Whether these are all rows of the table. */
  readonly isComplete: boolean
}

/** What is compiled by others, for this input, in this thread. */
export interface FillParts {
  /** The generator of a plan's name, loaded already where it is the user's own. */
  readonly generatorOf: (name: string) => Generator | undefined
  readonly rulesOf: (context: RowRulesContext) => RowRules
  /** Undefined when the expression cannot be worked out here. */
  readonly formulaOf: (expression: Expression, table: CatalogTable, asOf: number) => Formula | undefined
}
