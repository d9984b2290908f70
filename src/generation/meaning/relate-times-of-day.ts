import type { ColumnPlan } from '../../core/catalog/fill-plan.ts'
import type { PlannedColumns } from './relate-columns.ts'
import { wordsOf } from './split-name.ts'

const TIME = 'time.of-day'
const BEGINS: ReadonlySet<string> = new Set([
  'start',
  'open',
  'opening',
  'opens',
  'in',
  'from',
  'departure',
  'checkin',
  'arrival',
])
const ENDS: ReadonlySet<string> = new Set([
  'end',
  'close',
  'closing',
  'closes',
  'out',
  'to',
  'until',
  'checkout',
  'departure',
  'arrival',
])

/** Times of day of one row in their order: what closes does so after it has opened. */
export function relateTimesOfDay(columns: PlannedColumns): PlannedColumns {
  const times = Object.entries(columns).flatMap(([name, { generator }]) =>
    generator === TIME ? [{ name, words: wordsOf(name) }] : [],
  )
  if (times.length < 2) return columns
  const after = new Map<string, string>()
  for (const { name, words } of times) {
    const shared = (other: readonly string[]) => other.filter((word) => words.includes(word)).length
    const begun = times
      .filter(
        (one) => one.name !== name && !after.has(one.name) && has(one.words, BEGINS) && has(words, ENDS),
      )
      .filter((one) => !isSame(one.words, words))
      .toSorted((a, b) => shared(b.words) - shared(a.words))[0]
    if (
      begun !== undefined &&
      !(
        has(words, BEGINS) &&
        has(begun.words, ENDS) &&
        times.indexOf(begun) > times.findIndex((one) => one.name === name)
      )
    )
      after.set(name, begun.name)
  }
  return Object.fromEntries(
    Object.entries(columns).map(([name, plan]): [string, ColumnPlan] => {
      const begun = after.get(name)
      return [
        name,
        begun === undefined ? plan : { ...plan, parameters: { ...plan.parameters, after: begun } },
      ]
    }),
  )
}

const has = (words: readonly string[], some: ReadonlySet<string>): boolean =>
  words.some((word) => some.has(word))

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.join(' ') === b.join(' ')
