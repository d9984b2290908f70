import type { CatalogTable } from '../../core/catalog/catalog.ts'
import { type NamedColumnPlan, namedPlans, type Replacement, replaced } from './named-numbers.ts'
import type { PlannedColumns } from './relate-columns.ts'

const PRICE_WORDS: ReadonlySet<string> = new Set([
  'price',
  'unit',
  'list',
  'retail',
  'selling',
  'standard',
  'base',
])
const MAIN = 'commerce.price'

const isMainPrice = ({ plan, words }: NamedColumnPlan): boolean =>
  plan.generator === MAIN && words.includes('price') && words.every((word) => PRICE_WORDS.has(word))

/** The column that tells what a row costs, for rows that refer to it. */
export const mainPriceOf = (table: CatalogTable, columns: PlannedColumns): string | undefined =>
  namedPlans(table, columns).find(isMainPrice)?.column.name

/**
 * A line of an order has the price of what it refers to.
 *
 * @param prices the main price column of tables that are made before, by `schema.table`
 */
export function relatePrices(
  table: CatalogTable,
  columns: PlannedColumns,
  prices: ReadonlyMap<string, string>,
): PlannedColumns {
  const named = namedPlans(table, columns)
  const isLine = named.some(({ plan }) => plan.generator === 'commerce.quantity')
  const price = named.find(isMainPrice)
  const priced = table.foreignKeys.filter(
    ({ table: parent, columns: [first = ''] }) =>
      prices.has(parent) && columns[first]?.generator === 'reference',
  )
  const [key] = priced
  if (!isLine || price === undefined || key === undefined || priced.length > 1) return columns
  const of = `${key.columns[0]}.${prices.get(key.table)}`
  const replacement: Replacement = { generator: 'number.part', parameters: { of, from: 1, to: 1 } }
  return replaced(columns, new Map([[price.column.name, replacement]]), 'the price of what it refers to')
}
