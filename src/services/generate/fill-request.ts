import type { FillPlan } from '../../core/catalog/fill-plan.ts'
import type { Clock } from '../../core/clock.ts'
import type { FillInput } from '../../generation/fill/fill-input.ts'
import type { RetryPolicy } from '../../generation/retry.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'

/** What is to be done with a plan, normalised. */
export interface FillRequest {
  readonly plan: FillPlan
  /** Where paths of the plan start: the folder of its file. */
  readonly folder: string
  readonly strategy: FillInput['strategy']
  readonly overflow: FillInput['overflow']
  /** How many threads make rows; chosen by size when left out. */
  readonly workers?: number | undefined
  /** What people shall call the run. */
  readonly name?: string | undefined
  /** How many rows per second it may write; null for as many as it can. */
  readonly rateRowsPerSecond?: number | null | undefined
  /** How long to wait for another dhub that is at work there. */
  readonly waitMilliseconds?: number | undefined
  /** Whether each unit is on disk before the next one begins. */
  readonly isDurable?: boolean | undefined
  /** A file that tells how the run goes, and through which it is told what to do. */
  readonly controlFile?: string | undefined
  /** The number of the run that is to go on; the plan is then the one that it began with. */
  readonly resume?: number | undefined
  readonly retry: RetryPolicy
}

/** What filling needs from outside. */
export interface FillSurroundings {
  readonly target: ConnectionTarget
  readonly clock: Clock
  /** Asks to stop at the next boundary between units. */
  readonly signal?: AbortSignal | undefined
  /** Told what a person should know before rows are written. */
  readonly tell?: (note: string) => void
}
