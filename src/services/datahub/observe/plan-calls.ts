import { isWorkingDay, weekdayOf } from '../../../core/calendar.ts'
import type { Draws } from '../../../core/draws.ts'
import type { PersonCount } from '../../../core/estate/observations.ts'
import type { WorkloadQuery } from './read-workload.ts'

/** How often a query ran on a day, and who ran it. */
export interface DayOfCalls {
  readonly day: number
  readonly count: number
  readonly people: readonly PersonCount[]
}

/** Mondays are busy, Fridays are not; from Monday on. */
const WEEKDAY_PERCENT = [125, 105, 100, 100, 75, 40, 30]

/**
 * When a query ran, day by day, with the ups and downs of a week: the same for the same seed. Days without a call are
 * left out.
 *
 * @param index the query's number, which its draws hang on
 * @param people who may run it
 */
export function planCalls(
  { cadence }: WorkloadQuery,
  index: number,
  days: readonly number[],
  people: readonly string[],
  draws: Draws,
): readonly DayOfCalls[] {
  const chosenWeekday = draws.below(5, index)
  return days.flatMap((day) => {
    const weekday = weekdayOf(day)
    if (cadence.on === 'workday' && !isWorkingDay(day)) return []
    if (cadence.on === 'weekly' && weekday !== chosenWeekday) return []
    const row = index * 100_000 + day
    const percent = cadence.on === 'weekly' ? 100 : (WEEKDAY_PERCENT[weekday] ?? 100)
    const count = Math.round((cadence.times * percent * draws.between(60, 140, row, 1)) / 10_000)
    return count === 0 ? [] : [{ day, count, people: callersOf(count, people, row, draws) }]
  })
}

/** The calls spread over people: the first ones call more often. */
function callersOf(
  count: number,
  people: readonly string[],
  row: number,
  draws: Draws,
): readonly PersonCount[] {
  const counts = new Map<string, number>()
  for (let call = 0; call < count; call++) {
    const place = Math.min(
      draws.below(people.length, row, 2 + 2 * call),
      draws.below(people.length, row, 3 + 2 * call),
    )
    const person = people[place] as string
    counts.set(person, (counts.get(person) ?? 0) + 1)
  }
  return [...counts]
    .map(([person, times]) => ({ person, count: times }))
    .toSorted((one, other) => other.count - one.count || (one.person < other.person ? -1 : 1))
}
