import { type ColumnPlan, OPEN_CHOICE } from '../../core/catalog/fill-plan.ts'
import { SURE_ENOUGH } from './infer-column.ts'
import type { PlannedColumns } from './relate-columns.ts'
import { GROUPS } from './relate-groups.ts'
import { wordsOf } from './split-name.ts'

/** What stands beside a name and tells whose it is; more telling ones first. */
const TELLING: readonly (readonly [neighbours: ReadonlySet<string>, generator: string, whose: string])[] = [
  [new Set(['company.tax-number', 'company.industry', 'company.slogan']), 'company.name', 'a company'],
  [
    new Set([
      'person.birth-date',
      'person.gender',
      'person.job-title',
      'contact.email',
      'person.national-id',
    ]),
    'person.full-name',
    'a person',
  ],
]
const ADDRESSES: ReadonlySet<string> = new Set(['place.street', 'place.full-address', 'place.postcode'])

/** A mere `name` that is left open means what the columns beside it speak of; `ship_name` beside `ship_street` too. */
export function relateNeighbours(columns: PlannedColumns): PlannedColumns {
  const named = Object.entries(columns).map(([name, { generator }]) => ({ words: wordsOf(name), generator }))
  return Object.fromEntries(
    Object.entries(columns).map(([name, plan]): [string, ColumnPlan] => {
      const words = wordsOf(name)
      const [group = ''] = words
      if (
        plan.generator !== OPEN_CHOICE ||
        words.at(-1) !== 'name' ||
        !plan.type?.match(/^(text|char|var)/)
      ) {
        return [name, plan]
      }
      const isOfAddress =
        words.length === 2 &&
        GROUPS.has(group) &&
        named.some((one) => one.words[0] === group && ADDRESSES.has(one.generator))
      if (isOfAddress)
        return [name, settled(plan, 'person.full-name', `stands beside the address of the same ${group}`)]
      if (words.length > 1) return [name, plan]
      const telling = TELLING.find(([neighbours]) => named.some(({ generator }) => neighbours.has(generator)))
      return [
        name,
        telling === undefined ? plan : settled(plan, telling[1], `stands beside what tells of ${telling[2]}`),
      ]
    }),
  )
}

function settled({ guesses: _guesses, ...plan }: ColumnPlan, generator: string, reason: string): ColumnPlan {
  return { ...plan, generator, confidence: SURE_ENOUGH, reason }
}
