import type { LifeOf } from '../../core/domain.ts'
import type { Plan } from '../../core/plan.ts'
import type { ConstraintEntry, Refusal } from './constraint-entry.ts'
import type { FillInput, FillParts } from './fill-input.ts'
import type { FilledTable } from './filled-table.ts'

/** A filling that is ready to go: what a run, its workers and its report need. */
export interface CompiledFill {
  /** Units for the orchestrator: a table is a root of its own, or a component of tables that refer to each other. */
  readonly plan: Plan
  /** For the batch source: makes what `plan.phases[].tables[].rows` take. */
  readonly lifeOf: LifeOf
  /** Parents before children. */
  readonly tables: readonly FilledTable[]
  readonly constraints: readonly ConstraintEntry[]
  /** Empty when all can be filled; else nothing may be run. */
  readonly refusals: readonly Refusal[]
  /** Tables that get fewer rows than planned, and why. */
  readonly caps: readonly FillCap[]
  /** What was found out by going through the rows, for workers to start with. */
  readonly findings: FillFindings
}

export interface FillCap {
  readonly table: string
  readonly planned: number
  readonly rows: number
  readonly reason: string
}

/** Plain data (shared memory where possible) that saves a worker the search: give it to `compileFill` again. */
export interface FillFindings {
  readonly tables: Readonly<Record<string, TableFindings>>
}

export interface TableFindings {
  readonly rows: number
  /** By row: which attempt keeps all rules that span rows. */
  readonly attempts?: Uint16Array
  /** By row: the number of the candidate that it is made of, where some had to be left out. */
  readonly candidates?: Uint32Array
}

/**
 * What `compile-fill.ts` does; a worker gives the findings of the main thread, so that nothing is searched twice.
 *
 * @throws UserError when the plan names what the catalog has not
 */
export type CompileFill = (input: FillInput, parts: FillParts, findings?: FillFindings) => CompiledFill
