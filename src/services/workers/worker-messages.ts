import type { UnitBatch } from '../../core/batch.ts'
import type { Slice } from '../../generation/slices.ts'

/** Asks for a slice; `position` is its place in the order of all that are asked for. */
export interface SliceRequest {
  readonly position: number
  readonly slice: Slice
  /** Buffers to fill before new ones are made, handed over. */
  readonly spare: readonly ArrayBuffer[]
}

/** What is left of an error on its way between threads. */
export interface SliceFailure {
  readonly message: string
  readonly stack: string
  /** Whether the user can mend it, and how; else it is a bug. */
  readonly isUserError: boolean
  readonly nextSteps: readonly string[]
}

/** The answer: its batches, their buffers handed over, or what went wrong. */
export type SliceAnswer =
  | { readonly position: number; readonly batches: readonly UnitBatch[] }
  | { readonly position: number; readonly failure: SliceFailure }
