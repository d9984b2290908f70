import type { UnitBatch } from '../../core/batch.ts'
import type { Unit } from '../../core/plan.ts'
import type { RunPlan } from '../../runs/run-record.ts'

/** What a worker is started with: enough to make the same plan again. */
export interface WorkerStart {
  readonly plan: RunPlan
}

/** Asks for a unit; `position` is its place in the order of all that are asked for. */
export interface UnitRequest {
  readonly position: number
  readonly unit: Unit
}

/** The answer: the batch, its buffers handed over, or what went wrong. */
export type UnitAnswer =
  | { readonly position: number; readonly batch: UnitBatch }
  | { readonly position: number; readonly failure: { readonly message: string; readonly stack: string } }
