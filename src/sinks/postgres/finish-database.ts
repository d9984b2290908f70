import { setTimeout as sleep } from 'node:timers/promises'
import type { SinkEvent } from '../../core/sink.ts'
import type { AnyTable } from '../../core/table.ts'
import { type RetryPolicy, retrying } from '../../generation/retry.ts'
import { type CopyConnection, openCopyConnection } from '../../postgres/copy.ts'
import type { ExclusiveConnection } from '../../postgres/exclusive-connection.ts'
import { endOthers, shareFinish } from '../../postgres/finish-lock.ts'
import { isTransientFailure } from '../../postgres/postgres-error.ts'
import { runTasks, type Task } from '../../postgres/run-tasks.ts'
import { setUpBulkSession } from '../../postgres/session-settings.ts'
import { readConstraintState } from './constraint-state.ts'
import { keyTasks, promiseForeignKeys, type Unfinished, validationTasks } from './finish-place.ts'
import { analyticsSchema } from './inspect-place.ts'
import type { Place } from './place.ts'
import { refreshViews } from './refresh-views.ts'
import { stageEvents } from './stage-events.ts'

/** A database whose rows are all there. */
export interface FinishOptions {
  readonly place: Place
  readonly connection: ExclusiveConnection
  readonly connections: number
  /** The largest first. */
  readonly tables: readonly AnyTable[]
  /** Rows that are booked, by `schema.table`. */
  readonly rowsOf: ReadonlyMap<string, number>
  readonly analytics?: readonly string[] | undefined
  readonly retry: RetryPolicy
}

/**
 * Adds keys, indexes and statistics, then references and views. What is there already stays, so it can be repeated.
 */
export async function* finishDatabase(options: FinishOptions): AsyncGenerator<SinkEvent> {
  const { retry, connection, place, tables, rowsOf } = options
  const trial = {
    what: 'constraints',
    policy: retry,
    sleep: (milliseconds: number) => sleep(milliseconds),
    isTransient: isTransientFailure,
  }
  // The whole of what is left is tried again: what is done already is found done.
  yield* retrying(trial, async function* (attempt): AsyncGenerator<SinkEvent> {
    if (attempt > 1) await connection.reconnect()
    await endOthers(connection.current)
    await using others = await openOthers(options)
    const workers = [connection.current, ...others.connections]
    const state = await readConstraintState(connection.current, place, tables)
    const unfinished: Unfinished = { place, tables, state }
    yield* runStage('constraints', 'Keys, indexes and statistics', keyTasks(unfinished, rowsOf), workers)
    const promises = promiseForeignKeys(unfinished)
    if (promises.trim() !== '') await connection.current.script(promises)
    // Views take longest, so they go first; nothing here waits for anything else.
    const last = [...analyticsTasks(options), ...validationTasks(unfinished)]
    yield* runStage('references', 'References and views', last, workers)
  })
}

async function* runStage(
  name: string,
  title: string,
  tasks: readonly Task<CopyConnection>[],
  workers: readonly CopyConnection[],
): AsyncGenerator<SinkEvent> {
  const total = tasks.reduce((sum, { followedBy = [] }) => sum + 1 + followedBy.length, 0)
  const stage = stageEvents(name, title, total)
  yield stage.started
  for await (const _ of runTasks(workers, tasks)) yield stage.step()
  yield stage.finished
}

function analyticsTasks({ analytics = [] }: FinishOptions): readonly Task<CopyConnection>[] {
  if (analytics.length === 0) return []
  const run = async (worker: CopyConnection) => {
    const [row] = await worker.query<{ found: boolean }>('select to_regnamespace($1) is not null as found', [
      analyticsSchema,
    ])
    if (row?.found === true) await refreshViews(worker)
    else await worker.transaction(() => worker.script(`reset search_path; ${analytics.join('\n')}`))
  }
  return [{ name: 'views and procedures', run }]
}

/** Further connections beside the one with the lock, closed together. */
async function openOthers({ place, connections, tables }: FinishOptions) {
  const count = Math.max(0, Math.min(connections, tables.length) - 1)
  const opened: CopyConnection[] = []
  const close = async () => {
    await Promise.all(opened.map((connection) => connection.close()))
  }
  const open = async () => {
    const connection = await openCopyConnection(place.target)
    opened.push(connection)
    await setUpBulkSession(connection, place.target.limits?.lockMilliseconds)
    await shareFinish(connection)
  }
  // All are awaited, so that none opens after one has failed and the rest is closed.
  const outcomes = await Promise.allSettled(Array.from({ length: count }, open))
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failed !== undefined) {
    await close()
    throw failed.reason
  }
  return { connections: opened, [Symbol.asyncDispose]: close }
}
