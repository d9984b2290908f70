import { parentPort } from 'node:worker_threads'
import type { UnitBatch } from '../../core/batch.ts'
import type { LifeOf } from '../../core/domain.ts'
import { UserError } from '../../core/errors.ts'
import type { Plan } from '../../core/plan.ts'
import { SpareBuffers } from '../../core/spare-buffers.ts'
import { generateSlice } from '../../generation/generate-slice.ts'
import type { SliceAnswer, SliceFailure, SliceRequest } from './worker-messages.ts'

/** Has a thread of a `WorkerPool` make the slices of a plan that it is asked for, one after another. */
export function serveSlices(plan: Plan, lifeOf: LifeOf): void {
  const spareBuffers = new SpareBuffers()
  parentPort?.on('message', ({ position, slice, spare }: SliceRequest) => {
    try {
      spareBuffers.give(spare)
      const batches = generateSlice(plan, slice, lifeOf, spareBuffers)
      answer({ position, batches }, batches.flatMap(buffersOf))
    } catch (error) {
      answer({ position, failure: failureOf(error) })
    }
  })
}

function failureOf(thrown: unknown): SliceFailure {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  const nextSteps = error instanceof UserError ? error.nextSteps : []
  const { message, stack = '' } = error
  return { message, stack, isUserError: error instanceof UserError, nextSteps }
}

function answer(message: SliceAnswer, buffers: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, [...buffers])
}

function buffersOf(batch: UnitBatch): readonly ArrayBuffer[] {
  return batch.tables.flatMap(({ chunks }) => chunks.map(({ buffer }) => buffer))
}
