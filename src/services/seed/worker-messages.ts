import type { UnitBatch } from '../../core/batch.ts'
import type { Slice } from '../../generation/slices.ts'
import type { RunPlan } from '../../runs/run-record.ts'

/** What a worker is started with: enough to make the same plan again. */
export interface WorkerStart {
  readonly plan: RunPlan
}

/** Asks for a slice; `position` is its place in the order of all that are asked for. */
export interface SliceRequest {
  readonly position: number
  readonly slice: Slice
  /** Buffers to fill before new ones are made, handed over. */
  readonly spare: readonly ArrayBuffer[]
}

/** The answer: its batches, their buffers handed over, or what went wrong. */
export type SliceAnswer =
  | { readonly position: number; readonly batches: readonly UnitBatch[] }
  | { readonly position: number; readonly failure: { readonly message: string; readonly stack: string } }
