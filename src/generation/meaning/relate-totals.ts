import type { CatalogTable } from '../../core/catalog/catalog.ts'
import { baseTypeOf } from '../../core/catalog/value-type.ts'
import { largestOf } from '../values/type-range.ts'
import { type NamedColumnPlan, namedPlans, type Replacement, replaced, termOf } from './named-numbers.ts'
import type { PlannedColumns } from './relate-columns.ts'

const ROOM_MIN = 99_999
/** From such a size on a discount is an amount, below it percent, and at last a share of one. */
const DISCOUNT_AMOUNT_MIN = 1000
const DISCOUNT_PERCENT_MIN = 90
/** No tax is higher, in percent. */
const TAX_RATE_MAX = 22
const AMOUNTS: ReadonlySet<string> = new Set(['finance.amount', 'finance.balance', 'commerce.price'])
const EXTRAS = ['shipping', 'freight', 'tip', 'fee', 'surcharge', 'handling']

/** The columns of a row by what they are to its total. */
interface Roles {
  readonly quantity: NamedColumnPlan | undefined
  readonly price: NamedColumnPlan | undefined
  /** What is to be paid before tax and discount. */
  readonly base: NamedColumnPlan | undefined
  readonly discountShare: NamedColumnPlan | undefined
  readonly discount: NamedColumnPlan | undefined
  readonly taxRate: NamedColumnPlan | undefined
  readonly tax: NamedColumnPlan | undefined
  readonly extras: readonly NamedColumnPlan[]
  readonly total: NamedColumnPlan | undefined
  readonly paid: NamedColumnPlan | undefined
  readonly due: NamedColumnPlan | undefined
}

/** Quantity times price, less what is taken off, with the tax on it and the way: parts that add up where names say so. */
export function relateTotals(table: CatalogTable, columns: PlannedColumns): PlannedColumns {
  const named = namedPlans(table, columns)
  const told = discountsTold(named)
  const roles = rolesOf(named, told)
  const found = new Map<string, Replacement>(told)
  const sql = (one: NamedColumnPlan | undefined, expression: string | undefined) => {
    if (one === undefined || expression === undefined) return
    found.set(one.column.name, { generator: 'sql', parameters: { expression } })
  }
  const { quantity, price, base, discountShare, discount, taxRate, tax, total, extras, paid, due } = roles
  const product = quantity && price && `${termOf(quantity.column)} * ${termOf(price.column)}`
  // The price of a line without a discount of its own has it already taken off.
  const off = discountShare && !discount ? ` * (1 - ${shareOf(discountShare)})` : ''
  if (product !== undefined) sql(base, `${product}${off}`)
  const before = base ? termOf(base.column) : product && `${product}${off}`
  if (before === undefined || (total === undefined && base === undefined))
    return replaced(columns, found, REASON)
  if (discount) sql(discount, `round(${before} * ${discountShare ? shareOf(discountShare) : '0.1'}, 2)`)
  const net = discount ? `(${before} - ${termOf(discount.column)})` : before
  if (tax) sql(tax, `round(${net} * ${taxRate ? taxShareOf(taxRate) : '0.1'}, 2)`)
  const addends = [net, ...[tax, ...extras].flatMap((one) => (one === undefined ? [] : [termOf(one.column)]))]
  sql(total, addends.join(' + ').replace(/^\(([^()]*)\)$/, '$1'))
  settle(found, total ?? base, paid, due)
  return replaced(columns, found, REASON)
}

const REASON = 'the names say what it comes to'

/** What is paid of the total, and what is left of it. */
function settle(
  found: Map<string, Replacement>,
  whole: NamedColumnPlan | undefined,
  paid: NamedColumnPlan | undefined,
  due: NamedColumnPlan | undefined,
): void {
  if (whole === undefined) return
  if (paid)
    found.set(paid.column.name, {
      generator: 'number.part',
      parameters: { of: whole.column.name, from: 0, to: 1 },
    })
  if (due) {
    const left = paid ? ` - ${termOf(paid.column)}` : ''
    found.set(due.column.name, {
      generator: 'sql',
      parameters: { expression: `${termOf(whole.column)}${left}` },
    })
  }
}

/** Discounts by the room of their columns: amounts, percent, or shares of one. */
function discountsTold(named: readonly NamedColumnPlan[]): readonly (readonly [string, Replacement])[] {
  return named.flatMap(({ column, plan, words }): (readonly [string, Replacement])[] => {
    if (plan.generator !== 'commerce.discount') return []
    const isPercent = words.includes('percent')
    const base = baseTypeOf(column.type)
    const room = base.kind === 'numeric' && base.precision !== undefined ? largestOf(column.type) : 0
    if (!isPercent && room >= DISCOUNT_AMOUNT_MIN && !words.includes('rate')) {
      return [[column.name, { generator: 'finance.amount', parameters: { from: 0, middle: 5, to: 60 } }]]
    }
    const unit = room >= DISCOUNT_PERCENT_MIN || (isPercent && room === 0) ? 'percent' : 'share'
    return unit === 'share' ? [] : [[column.name, { generator: plan.generator, parameters: { unit } }]]
  })
}

function rolesOf(all: readonly NamedColumnPlan[], told: readonly (readonly [string, Replacement])[]): Roles {
  const toldOf = new Map(told)
  const named = all.map((one) => {
    const replacement = toldOf.get(one.column.name)
    return replacement === undefined ? one : { ...one, plan: { ...one.plan, ...replacement } }
  })
  const amounts = named.filter(({ plan }) => AMOUNTS.has(plan.generator))
  const having = (...wanted: readonly string[]) =>
    amounts.filter(({ words }) => wanted.some((word) => words.includes(word)))
  const lone = (some: readonly NamedColumnPlan[]) => (some.length === 1 ? some[0] : undefined)
  const quantity = lone(named.filter(({ plan }) => plan.generator === 'commerce.quantity'))
  const prices = named.filter(
    ({ plan, words }) => plan.generator === 'commerce.price' && !isTotal(words) && !words.includes('cost'),
  )
  const costs = named.filter(
    ({ plan, words }) => plan.generator === 'commerce.price' && words.includes('cost') && !isTotal(words),
  )
  const price = prices.find(({ words }) => words.includes('unit')) ?? prices[0] ?? lone(costs)
  const roomy = (one: NamedColumnPlan) => one !== price && largestOf(one.column.type) >= ROOM_MIN
  const discount = lone(having('discount', 'rebate').filter((one) => one !== price))
  const tax = lone(
    having('tax').filter(
      ({ words }) => !words.includes('total') && !words.includes('gross') && !words.includes('net'),
    ),
  )
  const special = new Set([discount, tax])
  const free = (one: NamedColumnPlan) => !special.has(one)
  const paid = lone(having('paid', 'refunded').filter(free))
  const due = lone(
    having('due', 'outstanding', 'owed').filter((one) => free(one) && !one.words.includes('total')),
  )
  const base = lone(
    having('subtotal', 'net').filter((one) => free(one) && roomy(one) && !one.words.includes('weight')),
  )
  const extras = EXTRAS.flatMap((word) =>
    having(word)
      .filter((one) => free(one) && !isTotal(one.words))
      .slice(0, 1),
  )
  const total = lone(
    amounts.filter(
      (one) => free(one) && one !== base && one !== paid && one !== due && isTotal(one.words) && roomy(one),
    ),
  )
  return {
    quantity,
    price,
    base,
    discount,
    discountShare: lone(
      named.filter(
        ({ plan, words }) =>
          plan.generator === 'commerce.discount' ||
          (plan.generator === 'number.percent' && words.includes('discount')),
      ),
    ),
    taxRate: lone(named.filter(({ plan }) => plan.generator === 'commerce.tax-rate')),
    tax,
    extras: [...new Set(extras)],
    total,
    paid,
    due,
  }
}

const isTotal = (words: readonly string[]): boolean =>
  ['total', 'gross', 'extended', 'payable'].some((word) => words.includes(word)) ||
  (words.includes('line') && words.includes('amount'))

const isPercent = (one: NamedColumnPlan): boolean =>
  one.plan.parameters['unit'] === 'percent' || one.plan.generator === 'number.percent'

const shareOf = (one: NamedColumnPlan): string =>
  isPercent(one) ? `${termOf(one.column)} / 100` : termOf(one.column)

/** Rates of tax are in percent where the column has room for it. */
const taxShareOf = ({ column }: NamedColumnPlan): string =>
  largestOf(column.type) < TAX_RATE_MAX ? termOf(column) : `${termOf(column)} / 100`
