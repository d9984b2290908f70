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
  readonly phases: readonly PlannedPhase[]
}
