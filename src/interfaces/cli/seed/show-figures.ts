import type { RetryEvent } from '../../../core/event.ts'
import { humanCount, humanDuration } from '../results/human-numbers.ts'

const MINUTE_MILLISECONDS = 60_000

/** `0.35 s`, `12.4 s`, `3 min`. */
export function showSeconds(milliseconds: number): string {
  if (milliseconds >= MINUTE_MILLISECONDS) return humanDuration(milliseconds / 1000)
  const seconds = milliseconds / 1000
  return `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`
}

/** `123,456 rows/s`, or nothing while unknown. */
export function showPace(rowsPerSecond: number | undefined): string {
  return rowsPerSecond === undefined ? '' : `${humanCount(Math.round(rowsPerSecond))} rows/s`
}

/** `about 12 s left`, or nothing while unknown. */
export function showRemaining(milliseconds: number | undefined): string {
  if (milliseconds === undefined) return ''
  return `about ${humanDuration(Math.max(1, Math.round(milliseconds / 1000)))} left`
}

/** What failed and when it is tried again. */
export function showRetry({ what, reason, attempt, attemptsMax, pauseMilliseconds }: RetryEvent): string {
  return `Retry: ${what} failed (${reason}); attempt ${attempt + 1} of ${attemptsMax} in ${showSeconds(pauseMilliseconds)}`
}
