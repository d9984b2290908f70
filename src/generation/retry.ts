import type { RetryEvent } from '../core/event.ts'

/** How often something is tried, and how long to wait before the second time; later pauses double. */
export interface RetryPolicy {
  readonly attemptsMax: number
  readonly pauseMilliseconds: number
}

const PAUSE_MILLISECONDS_MAX = 30_000

export interface Retrying<Result> {
  readonly what: string
  readonly policy: RetryPolicy
  readonly sleep: (milliseconds: number) => Promise<void>
  isTransient(error: unknown): boolean
  /** @param attempt from 1 */
  work(attempt: number): Promise<Result>
}

/**
 * Does the work, again and again after transient failures, telling of each.
 *
 * @throws what the work threw, when it is not transient or the attempts are used up
 */
export async function* retrying<Result>(options: Retrying<Result>): AsyncGenerator<RetryEvent, Result> {
  const { attemptsMax } = options.policy
  for (let attempt = 1; ; attempt++) {
    try {
      return await options.work(attempt)
    } catch (error) {
      if (attempt >= attemptsMax || !options.isTransient(error)) throw error
      const pauseMilliseconds = pauseAfter(attempt, options.policy)
      const reason = error instanceof Error ? error.message : String(error)
      yield { type: 'retry', what: options.what, reason, attempt, attemptsMax, pauseMilliseconds }
      await options.sleep(pauseMilliseconds)
    }
  }
}

function pauseAfter(attempt: number, { pauseMilliseconds }: RetryPolicy): number {
  let pause = pauseMilliseconds
  for (let i = 1; i < attempt && pause < PAUSE_MILLISECONDS_MAX; i++) pause *= 2
  return Math.min(pause, PAUSE_MILLISECONDS_MAX)
}
