import type { RetryEvent } from '../core/event.ts'

/** How often something is tried, and how long to wait before the second time; later pauses double. */
export interface RetryPolicy {
  readonly attemptsMax: number
  readonly pauseMilliseconds: number
}

const PAUSE_MILLISECONDS_MAX = 30_000

/** What is tried, and when it is worth another attempt. */
export interface Trial {
  /** As messages speak of it. */
  readonly what: string
  readonly policy: RetryPolicy
  readonly sleep: (milliseconds: number) => Promise<void>
  isTransient(error: unknown): boolean
}

/**
 * Does the work, again and again after transient failures, telling of each.
 *
 * @param work given the number of the attempt, from 1; what it yields is passed on
 * @throws what the work threw, when it is not transient or the attempts are used up
 */
export async function* retrying<Event>(
  trial: Trial,
  work: (attempt: number) => AsyncIterable<Event>,
): AsyncGenerator<Event | RetryEvent> {
  for (let attempt = 1; ; attempt++) {
    let retry: RetryEvent
    try {
      yield* work(attempt)
      return
    } catch (error) {
      if (attempt >= trial.policy.attemptsMax || !trial.isTransient(error)) throw error
      retry = retryAfter(attempt, error, trial)
    }
    yield retry
    await trial.sleep(retry.pauseMilliseconds)
  }
}

function retryAfter(attempt: number, error: unknown, { what, policy }: Trial): RetryEvent {
  const { attemptsMax } = policy
  const reason = error instanceof Error ? error.message : String(error)
  return { type: 'retry', what, reason, attempt, attemptsMax, pauseMilliseconds: pauseAfter(attempt, policy) }
}

function pauseAfter(attempt: number, { pauseMilliseconds }: RetryPolicy): number {
  let pause = pauseMilliseconds
  for (let i = 1; i < attempt && pause < PAUSE_MILLISECONDS_MAX; i++) pause *= 2
  return Math.min(pause, PAUSE_MILLISECONDS_MAX)
}
