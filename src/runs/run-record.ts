import type { DatasetIdentity, Layout } from '../core/dataset.ts'

/** What became of a run; `running` or `paused` without the lock held means that it died. */
export type RunStatus =
  | 'running'
  | 'paused'
  | 'complete'
  | 'failed'
  | 'interrupted'
  | 'replaced'
  | 'cleared'
  | 'undone'

/** How a run can end. */
export type EndStatus = Exclude<RunStatus, 'running' | 'paused'>

/** What a run can be told while it is at work. */
export type RunCommand = 'pause' | 'stop'

/** A run of any kind as the ledger holds it; `request` is in the words of the kind. */
export interface LedgerRun {
  readonly run: number
  readonly name: string
  /** `seed`, `generate`. */
  readonly kind: string
  readonly status: RunStatus
  /** What the rows come from, and its version. */
  readonly domain: string
  readonly version: number
  readonly seed: number
  /** `YYYY-MM-DD`. */
  readonly asOf: string
  readonly request: Readonly<Record<string, unknown>>
  /** What it has been told. */
  readonly command: RunCommand | null
  readonly rateRowsPerSecond: number | null
  readonly metrics: Readonly<Record<string, unknown>> | null
  /** ISO 8601, UTC. */
  readonly started: string
  readonly ended: string | null
  readonly error: string | null
}

/** What a seed is to make: the dataset, where it goes, and how it is cut. */
export interface RunPlan {
  readonly identity: DatasetIdentity
  readonly layout: Layout
  readonly schemas: readonly string[]
  readonly rootsPerUnit: number
}

/** What a seed's request says in the ledger. */
export interface SeedRequestRecord extends Omit<RunPlan, 'identity'> {
  readonly scale: number
  readonly roots: Readonly<Record<string, number>>
  /** The database that the command was connected to. */
  readonly askedIn: string
  /** How many processes share the work; 1 when it is not shared. */
  readonly shards: number
}

/** A seed as the ledger holds it. */
export interface RunRecord extends RunPlan {
  readonly id: number
  readonly name: string
  /** The database that the command was connected to. */
  readonly askedIn: string
  /** How many processes share the work; 1 when it is not shared. */
  readonly shards: number
  readonly status: RunStatus
  readonly rateRowsPerSecond: number | null
  /** ISO 8601, UTC. */
  readonly started: string
  readonly ended: string | null
  readonly error: string | null
}
