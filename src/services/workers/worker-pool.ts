import { Worker } from 'node:worker_threads'
import type { UnitBatch } from '../../core/batch.ts'
import { BugError, UserError } from '../../core/errors.ts'
import type { Unit } from '../../core/plan.ts'
import { SpareBuffers } from '../../core/spare-buffers.ts'
import type { BatchSource } from '../../generation/batch-source.ts'
import { type Slice, slicesOf } from '../../generation/slices.ts'
import type { SliceAnswer, SliceFailure, SliceRequest } from './worker-messages.ts'

/** How many slices each worker may be ahead of what is read: what bounds the memory. */
const SLICES_AHEAD_PER_WORKER = 2
/** Far more than a thread needs: with the runtime's own limits it would let garbage grow to several times as much. */
const resourceLimits = { maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: 512 }

/** Threads that make batches. Their results come out in the order of the slices, whoever is first. */
export class WorkerPool implements BatchSource, Disposable {
  readonly #workers: readonly Worker[]
  readonly #spare = new SpareBuffers()
  #failure: Error | undefined
  #wake: () => void = () => undefined

  /**
   * @param module what each thread runs: it answers requests for slices, as `serve-slices.ts` does
   * @param workerData what each thread starts with: plain data, enough to make the same plan again
   */
  constructor(module: URL, workerData: object, workers: number) {
    this.#workers = Array.from({ length: workers }, () => {
      const worker = new Worker(module, { workerData, resourceLimits })
      worker.on('error', (error: Error) => this.#fail(error))
      worker.on('exit', () =>
        this.#fail(new BugError('Cannot make rows: found a thread that ended; expected it to go on')),
      )
      return worker
    })
  }

  async *batches(units: readonly Unit[]): AsyncGenerator<UnitBatch> {
    const slices = slicesOf(units)
    const ready = new Map<number, readonly UnitBatch[]>()
    let asked = 0
    let read = 0
    const idle = this.#workers.flatMap((worker) => Array<Worker>(SLICES_AHEAD_PER_WORKER).fill(worker))
    const ask = () => {
      const ahead = this.#workers.length * SLICES_AHEAD_PER_WORKER
      while (idle.length > 0 && asked < slices.length && asked < read + ahead) {
        const spare = this.#spare.takeAll()
        const request: SliceRequest = { position: asked, slice: slices[asked++] as Slice, spare }
        ;(idle.shift() as Worker).postMessage(request, [...spare])
      }
    }
    for (const worker of this.#workers) {
      worker.on('message', (answer: SliceAnswer) => {
        idle.push(worker)
        if ('batches' in answer) ready.set(answer.position, answer.batches)
        else this.#fail(revived(answer.failure))
        this.#wake()
      })
    }
    while (read < slices.length) {
      ask()
      const batches = await this.#next(ready, read)
      ready.delete(read++)
      ask()
      yield* batches
    }
  }

  release({ tables }: UnitBatch): void {
    for (const { chunks } of tables) this.#spare.give(chunks.map(({ buffer }) => buffer))
  }

  [Symbol.dispose](): void {
    for (const worker of this.#workers) void worker.terminate()
  }

  async #next(
    ready: ReadonlyMap<number, readonly UnitBatch[]>,
    position: number,
  ): Promise<readonly UnitBatch[]> {
    for (;;) {
      if (this.#failure !== undefined) throw this.#failure
      const batches = ready.get(position)
      if (batches !== undefined) return batches
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }

  #fail(error: Error): void {
    this.#failure ??= error
    this.#wake()
  }
}

/** An error's class does not survive the way between threads. */
function revived({ message, stack, isUserError, nextSteps }: SliceFailure): Error {
  if (isUserError) return new UserError(message, nextSteps)
  const error = new BugError(message)
  error.stack = stack
  return error
}
