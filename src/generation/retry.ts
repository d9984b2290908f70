import type { RetryEvent } from '../core/event.ts'

/** How often something is tried, and how long to wait before the second time; later pauses double. */
export interface RetryPolicy {
  readonly attemptsMax: number
  readonly pauseMilliseconds: number
  /** How long all pauses of one piece of work may be together; ten minutes when left out. */
  readonly pausesMillisecondsMax?: number
  /** What the jitter follows from, so that several runs do not come back at the same moment; none when left out. */
  readonly jitterSeed?: number
}

const PAUSE_MILLISECONDS_MAX = 30_000
const PAUSES_MILLISECONDS_MAX = 600_000

/** What is tried, and when it is worth another attempt. */
export interface Trial<Event = unknown> {
  /** As messages speak of it. */
  readonly what: string
  readonly policy: RetryPolicy
  readonly sleep: (milliseconds: number) => Promise<void>
  isTransient(error: unknown): boolean
  /** Whether an event means that something was achieved for good: attempts and pauses are counted anew from there. */
  isProgress?(event: Event): boolean
}

/** Failures that were tried again to no avail: whatever surrounds the work does not begin that anew. */
const givenUp = new WeakSet<object>()

/**
 * Does the work, again and again after transient failures, telling of each.
 *
 * @param work given the number of the attempt, from 1; what it yields is passed on
 * @returns what the work returns
 * @throws what the work threw, when it is not transient or the attempts are used up, here or within
 */
export async function* retrying<Event, Result = void>(
  trial: Trial<Event>,
  work: (attempt: number) => AsyncIterable<Event, Result>,
): AsyncGenerator<Event | RetryEvent, Result> {
  const { attemptsMax, pausesMillisecondsMax = PAUSES_MILLISECONDS_MAX } = trial.policy
  let failures = 0
  let paused = 0
  const onEvent = (event: Event) => {
    if (trial.isProgress?.(event) !== true) return
    failures = 0
    paused = 0
  }
  for (let attempt = 1; ; attempt++) {
    let retry: RetryEvent
    try {
      return yield* watched(work(attempt), onEvent)
    } catch (error) {
      if (!trial.isTransient(error) || isGivenUp(error)) throw error
      failures++
      retry = retryAfter(failures, error, trial)
      paused += retry.pauseMilliseconds
      if (failures >= attemptsMax || paused > pausesMillisecondsMax) throw giveUp(error)
    }
    yield retry
    await trial.sleep(retry.pauseMilliseconds)
  }
}

function giveUp(error: unknown): unknown {
  if (typeof error === 'object' && error !== null) givenUp.add(error)
  return error
}

const isGivenUp = (error: unknown) => typeof error === 'object' && error !== null && givenUp.has(error)

/** The same events and result, each event shown to the observer first. */
async function* watched<Event, Result>(
  events: AsyncIterable<Event, Result>,
  onEvent: (event: Event) => void,
): AsyncGenerator<Event, Result> {
  const steps = events[Symbol.asyncIterator]()
  try {
    for (;;) {
      const step = await steps.next()
      if (step.done === true) return step.value
      onEvent(step.value)
      yield step.value
    }
  } finally {
    await steps.return?.()
  }
}

/** What is told before the pause that follows a failed attempt. */
function retryAfter(
  attempt: number,
  error: unknown,
  { what, policy }: Pick<Trial, 'what' | 'policy'>,
): RetryEvent {
  const { attemptsMax } = policy
  const reason = error instanceof Error ? error.message : String(error)
  const pauseMilliseconds = jittered(pauseAfter(attempt, policy), attempt, what, policy)
  return { type: 'retry', what, reason, attempt, attemptsMax, pauseMilliseconds }
}

/** From half of the pause up to all of it: the same seed, work and attempt wait as long. */
function jittered(pause: number, attempt: number, what: string, { jitterSeed }: RetryPolicy): number {
  if (jitterSeed === undefined) return pause
  let mixed = (jitterSeed ^ Math.imul(attempt, 0x9e3779b1)) >>> 0
  for (let i = 0; i < what.length; i++) mixed = Math.imul(mixed ^ what.charCodeAt(i), 0x01000193) >>> 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b) >>> 0
  mixed = (mixed ^ (mixed >>> 13)) >>> 0
  return Math.round(pause / 2 + (pause / 2) * (mixed / 0x1_0000_0000))
}

function pauseAfter(attempt: number, { pauseMilliseconds }: RetryPolicy): number {
  let pause = pauseMilliseconds
  for (let i = 1; i < attempt && pause < PAUSE_MILLISECONDS_MAX; i++) pause *= 2
  return Math.min(pause, PAUSE_MILLISECONDS_MAX)
}
