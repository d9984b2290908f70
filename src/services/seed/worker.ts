// A thread that makes batches: it is told the plan once and then asked for slices, one after another.
import { parentPort, workerData } from 'node:worker_threads'
import type { UnitBatch } from '../../core/batch.ts'
import { SpareBuffers } from '../../core/spare-buffers.ts'
import { domainNamed } from '../../domains/domains.ts'
import { generateSlice } from '../../generation/generate-slice.ts'
import { makePlan } from '../../generation/make-plan.ts'
import type { SliceAnswer, SliceRequest, WorkerStart } from './worker-messages.ts'

const { plan: runPlan } = workerData as WorkerStart
const domain = domainNamed(runPlan.identity.domain)
const plan = makePlan(domain, runPlan.identity, runPlan)
const lifeOf = domain.livesOf(runPlan.identity)
const spareBuffers = new SpareBuffers()

parentPort?.on('message', ({ position, slice, spare }: SliceRequest) => {
  try {
    spareBuffers.give(spare)
    const batches = generateSlice(plan, slice, lifeOf, spareBuffers)
    answer({ position, batches }, batches.flatMap(buffersOf))
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
    answer({ position, failure: { message, stack } })
  }
})

function answer(message: SliceAnswer, buffers: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, [...buffers])
}

function buffersOf(batch: UnitBatch): readonly ArrayBuffer[] {
  return batch.tables.flatMap(({ chunks }) => chunks.map(({ buffer }) => buffer))
}
