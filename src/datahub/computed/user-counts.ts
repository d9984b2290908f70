import type { PersonCount } from '../../core/estate/observations.ts'
import type { Urn } from '../records/urn.ts'
import { urn } from '../records/urns.ts'

interface UserCount {
  readonly user: Urn<'corpuser'>
  readonly count: number
}

/** How often each person did something, in DataHub's words. */
export const userCounts = (people: readonly PersonCount[]): readonly UserCount[] =>
  people.map(({ person, count }) => ({ user: urn.corpuser(person), count }))
