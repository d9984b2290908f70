import type { DailyUsage, SeenQuery } from '../../../core/estate/observations.ts'

interface Tally {
  queries: number
  readonly people: Map<string, number>
  readonly columns: Map<string, number>
  readonly top: Map<string, number>
}

/** How datasets were used day by day, summed up from the calls of queries. */
export function sumUsage(queries: readonly SeenQuery[]): readonly DailyUsage[] {
  const tallies = new Map<string, Map<number, Tally>>()
  for (const query of queries)
    for (const dataset of query.datasets)
      for (const call of query.calls) addCall(tallyOf(tallies, dataset, call.day), query, dataset, call)
  return [...tallies].toSorted(byKey).flatMap(([dataset, days]) =>
    [...days].toSorted(byNumber).map(([day, { queries: count, people, columns, top }]) => ({
      dataset,
      day,
      queries: count,
      people: ranked(people).map(([person, times]) => ({ person, count: times })),
      columns: ranked(columns).map(([column, times]) => ({ column, count: times })),
      top: ranked(top).map(([id]) => id),
    })),
  )
}

function addCall(
  tally: Tally,
  { id, columns }: SeenQuery,
  dataset: string,
  { count, people }: SeenQuery['calls'][number],
): void {
  tally.queries += count
  add(tally.top, id, count)
  for (const one of people) add(tally.people, one.person, one.count)
  for (const read of columns) if (read.dataset === dataset) add(tally.columns, read.column, count)
}

function tallyOf(tallies: Map<string, Map<number, Tally>>, dataset: string, day: number): Tally {
  const days = tallies.get(dataset) ?? new Map<number, Tally>()
  tallies.set(dataset, days)
  const tally = days.get(day) ?? { queries: 0, people: new Map(), columns: new Map(), top: new Map() }
  days.set(day, tally)
  return tally
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count)
}

const byKey = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) =>
  one < other ? -1 : 1
const byNumber = ([one]: readonly [number, unknown], [other]: readonly [number, unknown]) => one - other
const ranked = (counts: ReadonlyMap<string, number>) =>
  [...counts].toSorted((one, other) => other[1] - one[1] || byKey(one, other))
