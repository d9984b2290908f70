import { setTimeout as sleep } from 'node:timers/promises'

/** Pauses, but no longer than until the run is asked to stop. */
export function pauseUnless(signal: AbortSignal | undefined): (milliseconds: number) => Promise<void> {
  const options = signal === undefined ? {} : { signal }
  return (milliseconds) => sleep(milliseconds, undefined, options).catch(() => undefined)
}
