import type { DatasetIdentity, Layout } from '../core/dataset.ts'

/** What became of a run; `running` without the lock held means that it died. */
export type RunStatus = 'running' | 'complete' | 'failed' | 'interrupted' | 'replaced' | 'cleared'

/** What a run is to make: the dataset, where it goes, and how it is cut. */
export interface RunPlan {
  readonly identity: DatasetIdentity
  readonly layout: Layout
  readonly schemas: readonly string[]
  readonly rootsPerUnit: number
}

/** A run as the ledger holds it. */
export interface RunRecord extends RunPlan {
  readonly id: number
  /** The database that the command was connected to. */
  readonly askedIn: string
  readonly status: RunStatus
  /** ISO 8601, UTC. */
  readonly started: string
  readonly ended: string | null
  readonly error: string | null
}
