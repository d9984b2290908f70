import type { DatasetIdentity, Layout } from './dataset.ts'
import type { AnyTable } from './table.ts'

/** A range of root entities of one kind within one phase: the unit of work, of a transaction and of a retry. */
export interface Unit {
  /** Position of the phase in the plan. */
  readonly phase: number
  readonly root: string
  /** First root, from 0. */
  readonly from: number
  /** One past the last root. */
  readonly to: number
}

export interface PlannedPhase {
  readonly name: string
  readonly title: string
  readonly tables: readonly AnyTable[]
  readonly units: readonly Unit[]
}

/** Frozen data: everything after it may assume that it is valid. */
export interface Plan {
  readonly identity: DatasetIdentity
  readonly layout: Layout
  /** The schemas that are filled, in the domain's order. */
  readonly schemas: readonly string[]
  /** How many roots a unit covers at most. */
  readonly rootsPerUnit: number
  readonly phases: readonly PlannedPhase[]
}

/** The tables that a unit adds rows to. */
export function tablesOfUnit(plan: Plan, unit: Unit): readonly AnyTable[] {
  return phaseOf(plan, unit).tables.filter((table) => table.root === unit.root)
}

/** The phase that a unit belongs to. */
export const phaseOf = (plan: Plan, unit: Unit): PlannedPhase => plan.phases[unit.phase] as PlannedPhase

/** Every table of a plan, phase by phase. */
export const tablesOfPlan = (plan: Plan): readonly AnyTable[] => plan.phases.flatMap(({ tables }) => tables)
