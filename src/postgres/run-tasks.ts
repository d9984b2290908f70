/** Something to be done on one of several connections; it may bring up what is due after it. */
export interface Task<Worker> {
  readonly name: string
  run(worker: Worker): Promise<void>
  /** Tasks that may begin once this one is done. */
  readonly followedBy?: readonly Task<Worker>[]
}

/**
 * Runs tasks on workers, one at a time on each, in order; hands out each task when it is done.
 *
 * @throws what the first failing task throws, once those under way have ended
 */
export async function* runTasks<Worker>(
  workers: readonly Worker[],
  tasks: readonly Task<Worker>[],
): AsyncGenerator<Task<Worker>> {
  const queue = [...tasks]
  const idle = [...workers]
  const running = new Map<Worker, Promise<{ worker: Worker; task: Task<Worker>; failure?: Error }>>()
  try {
    while (queue.length > 0 || running.size > 0) {
      while (queue.length > 0 && idle.length > 0) {
        const worker = idle.pop() as Worker
        running.set(worker, settle(worker, queue.shift() as Task<Worker>))
      }
      const { worker, task, failure } = await Promise.race(running.values())
      running.delete(worker)
      idle.push(worker)
      if (failure !== undefined) throw failure
      queue.unshift(...(task.followedBy ?? []))
      yield task
    }
  } finally {
    await Promise.all(running.values())
  }
}

async function settle<Worker>(worker: Worker, task: Task<Worker>) {
  try {
    await task.run(worker)
    return { worker, task }
  } catch (thrown) {
    return { worker, task, failure: thrown instanceof Error ? thrown : new Error(String(thrown)) }
  }
}
