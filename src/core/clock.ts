/** Where time comes from. Everything that needs "now" is handed a clock, so a test can stop it or move it. */
export type Clock = {
  /** Today in UTC, as whole days since 1970-01-01. */
  today(): number
  /** Now in UTC, as milliseconds since 1970-01-01. */
  nowMilliseconds(): number
}

const millisecondsPerDay = 86_400_000

/** The clock of the machine; the only place where dhub reads the time. */
export const systemClock: Clock = {
  today: () => Math.floor(Date.now() / millisecondsPerDay),
  nowMilliseconds: () => Date.now(),
}

/**
 * A clock that shows the given instant and stands still.
 *
 * @param milliseconds since 1970-01-01 in UTC
 */
export function fixedClock(milliseconds: number): Clock {
  return {
    today: () => Math.floor(milliseconds / millisecondsPerDay),
    nowMilliseconds: () => milliseconds,
  }
}
