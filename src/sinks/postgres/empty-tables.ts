import { qualifiedName } from '../../core/table.ts'
import type { Querying } from '../../postgres/session.ts'
import { inspectPlace } from './inspect-place.ts'
import { type Place, placedName } from './place.ts'
import { refreshViews } from './refresh-views.ts'

/** Empties the domain's tables in a place and restarts their counters. @returns how many tables there are */
export async function emptyTables(querying: Querying, place: Place): Promise<number> {
  const { present, hasAnalytics } = await inspectPlace(querying, place)
  const names = place.tables
    .filter((table) => present.has(qualifiedName(table)))
    .map((table) => placedName(place, table))
  if (names.length > 0) await querying.script(`truncate ${names.join(', ')} restart identity`)
  if (hasAnalytics) await refreshViews(querying)
  return names.length
}
