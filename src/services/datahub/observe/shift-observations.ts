import type { EstateObservations } from '../../../core/estate/observations.ts'

/**
 * The same observations told for another day: what was read off the database moves with as-of. Queries and usage are
 * left as they are, because they are planned for the day itself, whose weekdays they follow.
 */
export function shiftObservations(
  observations: EstateObservations,
  milliseconds: number,
): EstateObservations {
  const shift = <Timed extends { readonly at: number }>(all: readonly Timed[]) =>
    all.map((one) => ({ ...one, at: one.at + milliseconds }))
  return {
    ...observations,
    profiles: shift(observations.profiles),
    operations: shift(observations.operations),
    assertions: observations.assertions.map((one) => ({ ...one, results: shift(one.results) })),
    incidents: observations.incidents.map((one) => ({
      ...one,
      raised: one.raised + milliseconds,
      resolved: one.resolved === null ? null : { ...one.resolved, at: one.resolved.at + milliseconds },
    })),
  }
}
