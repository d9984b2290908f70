import type { Draws } from '../../../core/draws.ts'
import type { Person } from '../../../core/estate/business.ts'
import type { WorkloadQuery } from '../observe/read-workload.ts'

/** One run of a query by a person. */
export interface PlannedCall {
  readonly query: WorkloadQuery
  readonly person: string
}

/** Weekly queries run on one day of five. */
const WORKDAYS = 5

/** Which queries run, as often in proportion as the bank runs them, each by somebody of its department. */
export function pickCalls(
  queries: readonly WorkloadQuery[],
  people: readonly Person[],
  count: number,
  draws: Draws,
): readonly PlannedCall[] {
  const asked = queries.flatMap((query) => {
    const authors = people.filter(({ groups }) => groups.includes(query.department)).map(({ id }) => id)
    const { on, times } = query.cadence
    return authors.length === 0
      ? []
      : [{ query, authors, weight: on === 'weekly' ? times / WORKDAYS : times }]
  })
  const total = asked.reduce((sum, { weight }) => sum + weight, 0)
  return Array.from({ length: count }, (_, call) => {
    let left = draws.fraction(call) * total
    const chosen = asked.find(({ weight }) => (left -= weight) < 0) ?? asked.at(-1)
    if (chosen === undefined) return []
    return [{ query: chosen.query, person: draws.pick(chosen.authors, call, 1) }]
  }).flat()
}
