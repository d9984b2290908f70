import type { Clock } from '../../core/clock.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import type { RunPlan } from '../../runs/run-record.ts'
import type { SeedDocument } from './seed-document.ts'

/** What seeding came to. */
export interface SeedResult {
  /**
   * `complete` when it was there before, and nothing was done; `loaded` when a shard's part is in and others are not
   * yet, `last` when it was the last one and the whole is to be finished.
   */
  readonly status: 'seeded' | 'complete' | 'interrupted' | 'loaded' | 'last'
  readonly plan: RunPlan
  /** Undefined when interrupted. */
  readonly document: SeedDocument | undefined
}

/** What seeding needs from outside. */
export interface SeedContext {
  readonly target: ConnectionTarget
  readonly clock: Clock
  /** Asks to stop at the next boundary between units. */
  readonly signal?: AbortSignal
}
