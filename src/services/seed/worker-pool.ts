import { Worker } from 'node:worker_threads'
import type { UnitBatch } from '../../core/batch.ts'
import { BugError } from '../../core/errors.ts'
import type { Unit } from '../../core/plan.ts'
import type { BatchSource } from '../../generation/batch-source.ts'
import type { RunPlan } from '../../runs/run-record.ts'
import type { UnitAnswer, UnitRequest, WorkerStart } from './worker-messages.ts'

/** How many units each worker may be ahead of what is read: what bounds the memory. */
const UNITS_AHEAD_PER_WORKER = 2

/** Threads that make batches. Their results come out in the order of the units, whoever is first. */
export class WorkerPool implements BatchSource, Disposable {
  readonly #workers: readonly Worker[]
  #failure: Error | undefined
  #wake: () => void = () => undefined

  constructor(plan: RunPlan, workers: number) {
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
    const workerData: WorkerStart = { plan }
    this.#workers = Array.from({ length: workers }, () => {
      const worker = new Worker(new URL(`./worker.${extension}`, import.meta.url), { workerData })
      worker.on('error', (error: Error) => this.#fail(error))
      return worker
    })
  }

  async *batches(units: readonly Unit[]): AsyncGenerator<UnitBatch> {
    const ready = new Map<number, UnitBatch>()
    let asked = 0
    let read = 0
    const idle = this.#workers.flatMap((worker) => Array<Worker>(UNITS_AHEAD_PER_WORKER).fill(worker))
    const ask = () => {
      const ahead = this.#workers.length * UNITS_AHEAD_PER_WORKER
      while (idle.length > 0 && asked < units.length && asked < read + ahead) {
        const request: UnitRequest = { position: asked, unit: units[asked++] as Unit }
        ;(idle.shift() as Worker).postMessage(request, [])
      }
    }
    for (const worker of this.#workers) {
      worker.on('message', (answer: UnitAnswer) => {
        idle.push(worker)
        if ('batch' in answer) ready.set(answer.position, answer.batch)
        else this.#fail(revived(answer.failure))
        this.#wake()
      })
    }
    while (read < units.length) {
      ask()
      const batch = await this.#next(ready, read)
      ready.delete(read++)
      ask()
      yield batch
    }
  }

  [Symbol.dispose](): void {
    for (const worker of this.#workers) void worker.terminate()
  }

  async #next(ready: ReadonlyMap<number, UnitBatch>, position: number): Promise<UnitBatch> {
    for (;;) {
      if (this.#failure !== undefined) throw this.#failure
      const batch = ready.get(position)
      if (batch !== undefined) return batch
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

/** An error's class does not survive the way between threads: what fails while rows are made is a bug. */
function revived({ message, stack }: { readonly message: string; readonly stack: string }): Error {
  const error = new BugError(message)
  error.stack = stack
  return error
}
