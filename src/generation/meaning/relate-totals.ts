import type { CatalogColumn, CatalogTable } from '../../core/catalog/catalog.ts'
import { baseTypeOf } from '../../core/catalog/value-type.ts'
import { largestOf } from '../values/type-range.ts'
import type { PlannedColumns } from './relate-columns.ts'
import { wordsOf } from './split-name.ts'

const ROOM_MIN = 99_999
const AMOUNTS = new Set(['finance.amount', 'commerce.price'])

interface Named {
  readonly column: CatalogColumn
  readonly words: readonly string[]
  readonly generator: string
}

/** Quantity times price, and parts that add up, where the names say so. */
export function relateTotals(table: CatalogTable, columns: PlannedColumns): PlannedColumns {
  const named = table.columns.flatMap((column): Named[] => {
    const plan = columns[column.name]
    return plan === undefined ? [] : [{ column, words: wordsOf(column.name), generator: plan.generator }]
  })
  const expressions = new Map<string, string>()
  const product = productOf(named)
  if (product !== undefined) expressions.set(product.total.column.name, product.expression)
  const sum = sumOf(named.filter(({ column }) => !expressions.has(column.name)))
  if (sum !== undefined) expressions.set(sum.total.column.name, sum.expression)
  if (expressions.size === 0) return columns
  return Object.fromEntries(
    Object.entries(columns).map(([name, plan]) => {
      const expression = expressions.get(name)
      if (expression === undefined) return [name, plan]
      return [
        name,
        { ...plan, generator: 'sql', parameters: { expression }, reason: 'the names say what it comes to' },
      ]
    }),
  )
}

interface Total {
  readonly total: Named
  readonly expression: string
}

/** `line_total` of quantity, price and discount. */
function productOf(named: readonly Named[]): Total | undefined {
  const quantities = named.filter(({ generator }) => generator === 'commerce.quantity')
  const prices = named.filter(({ generator, words }) => generator === 'commerce.price' && !isTotal(words))
  const price = prices.find(({ words }) => words.includes('unit')) ?? prices[0]
  const totals = named.filter(
    ({ generator, words, column }) =>
      AMOUNTS.has(generator) && isTotal(words) && hasRoom(column) && column !== price?.column,
  )
  const [quantity] = quantities
  const [total] = totals
  if (quantities.length !== 1 || totals.length !== 1 || !quantity || !price || !total) return undefined
  const discount = named.find(({ generator }) => generator === 'commerce.discount')
  const factor = [quantity, price].map(({ column }) => term(column)).join(' * ')
  const isShare = discount !== undefined && baseTypeOf(discount.column.type).kind !== 'integer'
  return { total, expression: isShare ? `${factor} * (1 - ${term(discount.column)})` : factor }
}

/** `total_due` of a subtotal, the tax on it and the way to the customer. */
function sumOf(named: readonly Named[]): Total | undefined {
  const isOf = (word: string) => (one: Named) => one.words.includes(word) && AMOUNTS.has(one.generator)
  const subtotal = named.find((one) => isOf('subtotal')(one))
  const totals = named.filter((one) => isOf('total')(one) && one !== subtotal && hasRoom(one.column))
  const parts = ['tax', 'shipping', 'freight', 'tip', 'fee'].flatMap((word) => {
    const part = named.find((one) => isOf(word)(one) && !one.words.includes('total'))
    return part === undefined ? [] : [part]
  })
  const [total] = totals
  if (subtotal === undefined || total === undefined || totals.length !== 1 || parts.length === 0)
    return undefined
  const addends = [...new Set([subtotal, ...parts])].map(({ column }) => term(column))
  return { total, expression: addends.join(' + ') }
}

const isTotal = (words: readonly string[]): boolean =>
  ['total', 'subtotal', 'extended'].some((word) => words.includes(word)) ||
  (words.includes('line') && words.includes('amount'))

const hasRoom = ({ type }: CatalogColumn): boolean => largestOf(type) >= ROOM_MIN

/** The column as SQL has it, 0 where it is NULL. */
function term({ name, isNullable }: CatalogColumn): string {
  const quoted =
    /^[a-z_][a-z0-9_]*$/.test(name) && !RESERVED.has(name) ? name : `"${name.replaceAll('"', '""')}"`
  return isNullable ? `coalesce(${quoted}, 0)` : quoted
}

const RESERVED: ReadonlySet<string> = new Set([
  'all',
  'and',
  'as',
  'case',
  'check',
  'column',
  'desc',
  'end',
  'from',
  'limit',
  'offset',
  'order',
  'table',
  'to',
  'user',
  'when',
])
