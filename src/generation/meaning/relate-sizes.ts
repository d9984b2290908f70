import type { CatalogTable } from '../../core/catalog/catalog.ts'
import { OPEN_CHOICE } from '../../core/catalog/fill-plan.ts'
import { familyOf } from './concept.ts'
import { type NamedColumnPlan, namedPlans, type Replacement, replaced, termOf } from './named-numbers.ts'
import type { PlannedColumns } from './relate-columns.ts'

const SIZED =
  /^(number\.(measure|count)|finance\.(amount|balance)|commerce\.(price|quantity)|time\.duration)$/
const LOW: ReadonlySet<string> = new Set(['minimum', 'lowest', 'low', 'lower'])
const HIGH: ReadonlySet<string> = new Set(['maximum', 'highest', 'high', 'upper'])
const AVERAGE: ReadonlySet<string> = new Set(['average', 'mean', 'median', 'typical'])

/** Numbers of a row that go with each other: the largest is not below the smallest, a cost not above its price. */
export function relateSizes(table: CatalogTable, columns: PlannedColumns): PlannedColumns {
  const named = namedPlans(table, columns).filter(({ plan }) => SIZED.test(plan.generator))
  const found = new Map<string, Replacement>([
    ...ends(table, columns),
    ...costs(named),
    ...quantities(named),
    ...bodyMass(named),
  ])
  return replaced(columns, found, 'goes with another number of the row')
}

/** `max_price` and `avg_price` beside `min_price`. */
function ends(table: CatalogTable, columns: PlannedColumns): readonly (readonly [string, Replacement])[] {
  // Whatever they measure: open choices have their ends in order, too.
  const named = namedPlans(table, columns).filter(
    ({ plan, column }) =>
      SIZED.test(plan.generator) ||
      (plan.generator === OPEN_CHOICE && ['integer', 'decimal'].includes(familyOf(column.type))),
  )
  const rest = ({ words }: NamedColumnPlan, side: ReadonlySet<string>) =>
    words.filter((word) => !side.has(word)).join(' ')
  return named
    .filter(({ words }) => words.some((word) => LOW.has(word)))
    .flatMap((low) => {
      const beside = (side: ReadonlySet<string>) =>
        named.find((one) => one.words.some((word) => side.has(word)) && rest(one, side) === rest(low, LOW))
      const [high, middle] = [beside(HIGH), beside(AVERAGE)]
      const isBelowNought = Number(low.plan.parameters['from'] ?? 0) < 0
      const above = (one: NamedColumnPlan | undefined, from: number, to: number, more: number) =>
        one === undefined
          ? []
          : [[one.column.name, isBelowNought ? plus(low, more) : partOf(low, from, to)] as const]
      return [...above(high, 1.3, 3, 8), ...above(middle, 1, 1.3, 4)]
    })
}

const SMALL_PARTS: ReadonlySet<string> = new Set([
  'rejected',
  'scrapped',
  'returned',
  'damaged',
  'defective',
  'cancelled',
  'backordered',
])
const LARGE_PARTS: ReadonlySet<string> = new Set([
  'received',
  'shipped',
  'stocked',
  'delivered',
  'fulfilled',
  'invoiced',
  'picked',
])

/** How many were received or rejected of those that were ordered. */
function quantities(named: readonly NamedColumnPlan[]): readonly (readonly [string, Replacement])[] {
  const counted = named.filter(({ plan }) => plan.generator === 'commerce.quantity')
  const isPart = ({ words }: NamedColumnPlan) =>
    words.some((word) => SMALL_PARTS.has(word) || LARGE_PARTS.has(word))
  const whole = counted.find((one) => !isPart(one) && !one.words.some((word) => NO_WHOLE.has(word)))
  if (whole === undefined) return []
  return counted.filter(isPart).map((one) => {
    const isSmall = one.words.some((word) => SMALL_PARTS.has(word))
    return [one.column.name, isSmall ? partOf(whole, 0, 0.12) : partOf(whole, 0.9, 1)] as const
  })
}

const NO_WHOLE: ReadonlySet<string> = new Set(['minimum', 'maximum', 'reorder', 'level', 'stock', 'safety'])

/** What a thing costs those who sell it, and what it costs in a sale. */
function costs(named: readonly NamedColumnPlan[]): readonly (readonly [string, Replacement])[] {
  const priced = named.filter(({ plan }) => plan.generator === 'commerce.price')
  const isOf = ({ words }: NamedColumnPlan, wanted: readonly string[]) =>
    words.every((word) => wanted.includes(word))
  const price = priced.find((one) =>
    isOf(one, ['price', 'list', 'unit', 'retail', 'selling', 'standard', 'regular', 'base']),
  )
  if (price === undefined) return []
  return priced.flatMap((one) => {
    if (one === price) return []
    if (
      isOf(one, ['cost', 'unit', 'standard', 'purchase', 'price', 'wholesale', 'average']) &&
      (one.words.includes('cost') || one.words.includes('purchase') || one.words.includes('wholesale'))
    )
      return [[one.column.name, partOf(price, 0.4, 0.8)] as const]
    if (isOf(one, ['sale', 'price', 'special', 'discounted', 'discount', 'promo', 'promotional', 'offer']))
      return [[one.column.name, partOf(price, 0.7, 0.95)] as const]
    return []
  })
}

/** Of weight in kilograms and height in centimetres. */
function bodyMass(named: readonly NamedColumnPlan[]): readonly (readonly [string, Replacement])[] {
  const bmi = named.find(({ words }) => words.join(' ') === 'bmi' || words.join(' ') === 'body mass index')
  const of = (word: string, unit: string) =>
    named.find(({ words }) => words.includes(word) && words.includes(unit) && words.length === 2)
  const [weight, height] = [of('weight', 'kg'), of('height', 'cm')]
  if (!bmi || !weight || !height || familyOf(bmi.column.type) !== 'decimal') return []
  const tall = termOf({ ...height.column, isNullable: false })
  const heavy = termOf({ ...weight.column, isNullable: false })
  const expression = `round(${heavy} * 10000 / (${tall} * ${tall}), 1)`
  return [[bmi.column.name, { generator: 'sql', parameters: { expression } }]]
}

const partOf = ({ column }: NamedColumnPlan, from: number, to: number): Replacement => ({
  generator: 'number.part',
  parameters: { of: column.name, from, to },
})

const plus = ({ column }: NamedColumnPlan, more: number): Replacement => ({
  generator: 'sql',
  parameters: { expression: `${termOf(column)} + ${more}` },
})
