import type { Catalog, CatalogTable } from '../../core/catalog/catalog.ts'
import type { Expression } from '../../core/catalog/expression.ts'
import type { FillPlan } from '../../core/catalog/fill-plan.ts'
import type { TableFacts } from '../../core/catalog/table-facts.ts'
import type { Generator } from '../generators/generator.ts'
import type { Formula, RowRules, RowRulesContext } from './row-rules.ts'

/** Keys of the rows that references may point at, by table and foreign key, where trying has shown it. */
export type AcceptedParents = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

/** All that the rows of a filling follow from: plain data, so that a worker can compile the same. */
export interface FillInput {
  readonly catalog: Catalog
  readonly plan: FillPlan
  /** Parsed SQL of checks, domain checks, generated columns, index predicates and expressions, by that SQL. */
  readonly expressions: Readonly<Record<string, Expression>>
  /** Of the tables that hold rows already; what `refresh` empties is left out of account. */
  readonly facts: readonly TableFacts[]
  /** Columns that triggers give the same value in many rows, by table, where trying has shown it. */
  readonly repeated?: Readonly<Record<string, readonly string[]>>
  /** What checks that only the database can judge let references point at: see `tupleText`. */
  readonly accepted?: AcceptedParents
  /** `append` adds `rows`, `refresh` empties first, `incremental` tops up to `rows`. */
  readonly strategy: 'append' | 'refresh' | 'incremental'
  /** What to do with more rows than constraints leave room for: fewer rows, with a note, or a refusal. */
  readonly overflow: 'cap' | 'refuse'
}

/** What is compiled by others, for this input, in this thread. */
export interface FillParts {
  /** The generator of a plan's name, loaded already where it is the user's own. */
  readonly generatorOf: (name: string) => Generator | undefined
  readonly rulesOf: (context: RowRulesContext) => RowRules
  /** Undefined when the expression cannot be worked out here. */
  readonly formulaOf: (expression: Expression, table: CatalogTable, asOf: number) => Formula | undefined
}
