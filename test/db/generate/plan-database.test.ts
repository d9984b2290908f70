import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Value } from '../../../src/core/catalog/value.ts'
import { compileFill } from '../../../src/generation/fill/compile-fill.ts'
import type { CompiledFill } from '../../../src/generation/fill/compiled-fill.ts'
import type { ConnectionTarget } from '../../../src/postgres/connection/connection-target.ts'
import {
  openChoicesOf,
  type PlanOptions,
  planDatabase,
} from '../../../src/services/generate/plan-database.ts'
import { prepareFill } from '../../../src/services/generate/prepare-fill.ts'
import { describeForeign, foreignFile, foreignSchemas } from '../schemas-of-others.ts'
import { databaseFrom } from '../sources/load-catalog.ts'

const DAY = 86_400_000_000
const all = { scope: { schemas: [], tables: [] }, asOf: 20_000 } as const
const shop = await databaseFrom('test/db/generate/planned-shop.sql')

const plan = (more: Partial<PlanOptions> = {}) => planDatabase(shop, { ...all, ...more })

async function compiled(target: ConnectionTarget, rows: number): Promise<CompiledFill> {
  const made = await planDatabase(target, { ...all, rows, acceptAll: true })
  const choices = { strategy: 'append', overflow: 'cap', folder: '.' } as const
  const { input, parts } = await prepareFill(target, made, choices)
  return compileFill(input, parts)
}

/** The rows of a table, by column. */
function rowsOf(fill: CompiledFill, name: string): readonly Readonly<Record<string, Value>>[] {
  const table = fill.tables.find((one) => one.table === `public.${name}`)
  if (table === undefined) throw new Error(`No table ${name}`)
  return Array.from({ length: table.rows }, (_, index) =>
    Object.fromEntries(table.rowAt(index).map((value, at) => [table.columns[at] as string, value])),
  )
}

const number = (value: Value | undefined): number => {
  if (typeof value !== 'number') throw new Error(`Not a number: ${JSON.stringify(value)}`)
  return value
}

test('planDatabase() gives the same plan for the same database and choices', async () => {
  expect(await plan()).toEqual(await plan())
})

test('planDatabase() leaves out what the database fills, and says how the rest is made', async () => {
  const tables = Object.fromEntries((await plan()).tables.map((table) => [table.table, table]))
  const lines = tables['public.order_lines']
  expect(Object.keys(lines?.columns ?? {})).not.toContain('search')
  expect(lines?.columns['order_id']).toMatchObject({ generator: 'reference', confidence: 1 })
  expect(lines?.columns['line_total']).toMatchObject({
    generator: 'sql',
    parameters: { expression: 'quantity * unit_price * (1 - discount)' },
  })
  expect(tables['public.orders']?.columns['shipping_city']?.parameters).toEqual({ group: 'shipping' })
  expect(tables['public.orders']?.columns['created_at']?.parameters).toEqual({
    after: 'customer_id.created_at',
  })
})

test('planDatabase() counts rows by table, by pattern and by size', async () => {
  const rows = async (more: Partial<PlanOptions>) => (await plan(more)).tables.map((table) => table.rows)
  expect(await rows({})).toEqual([100, 100, 100, 100])
  expect(await rows({ rows: 5, rowsOf: { 'public.order*': 9, orders: 7 } })).toEqual([5, 9, 7, 5])
  const [customers = 0, lines = 0, orders = 0, products = 0] = await rows({ sizeBytes: 50_000_000 })
  expect(lines).toBeGreaterThan(orders * 2)
  expect(orders).toBeGreaterThan(customers * 2)
  expect(products).toBeLessThan(100)
  await expect(rows({ rowsOf: { nothing: 1 } })).rejects.toThrow('found no such table in scope')
})

describe('rows made by a proposed plan', async () => {
  const fill = await compiled(shop, 300)
  const customers = rowsOf(fill, 'customers')
  const orders = rowsOf(fill, 'orders')
  const lines = rowsOf(fill, 'order_lines')

  test('are all there, with nothing refused', () => {
    expect([fill.refusals, fill.caps]).toEqual([[], []])
    expect([customers.length, orders.length, lines.length]).toEqual([300, 300, 300])
  })

  test('are created before they are updated, and updated before they are deleted', () => {
    for (const { created_at, updated_at, deleted_at } of customers) {
      expect(number(updated_at)).toBeGreaterThanOrEqual(number(created_at))
      if (deleted_at !== null) expect(number(deleted_at)).toBeGreaterThanOrEqual(number(updated_at))
    }
  })

  test('come no earlier than the rows that they refer to', () => {
    const since = new Map(customers.map(({ id, created_at }) => [id, number(created_at)]))
    for (const order of orders) {
      const joined = since.get(order['customer_id'] ?? null) ?? Number.POSITIVE_INFINITY
      expect(number(order['created_at'])).toBeGreaterThanOrEqual(joined)
      expect(number(order['order_date']) * DAY).toBeGreaterThanOrEqual(joined)
    }
  })

  test('are shipped after they are ordered', () => {
    for (const { order_date, shipped_date, due_date } of orders) {
      expect(number(due_date)).toBeGreaterThanOrEqual(number(order_date))
      if (shipped_date !== null) expect(number(shipped_date)).toBeGreaterThanOrEqual(number(order_date))
    }
  })

  test('come to the totals of their parts', () => {
    for (const { quantity, unit_price, discount, line_total } of lines) {
      const total = number(quantity) * number(unit_price) * (1 - number(discount))
      expect(number(line_total)).toBeCloseTo(total, 4)
    }
    for (const { subtotal, tax_amount, grand_total } of orders) {
      expect(number(grand_total)).toBeCloseTo(number(subtotal) + number(tax_amount), 2)
    }
  })

  test('have cities that lie in their countries, billing and shipping apart', () => {
    const countryOf = new Map<Value | undefined, Value | undefined>()
    for (const { billing_city, billing_country, shipping_city, shipping_country } of orders) {
      for (const [city, country] of [
        [billing_city, billing_country],
        [shipping_city, shipping_country],
      ]) {
        expect(countryOf.get(city) ?? country).toBe(country)
        countryOf.set(city, country)
      }
    }
    expect(orders.some((order) => order['billing_city'] !== order['shipping_city'])).toBe(true)
  })
})

describeForeign(() => {
  test.each(foreignSchemas)(
    '%s is planned with few choices open, and every row of the plan can be made',
    async (name) => {
      const file = foreignFile(name)
      expect(existsSync(file)).toBe(true)
      const target = await databaseFrom(file)
      const proposal = await planDatabase(target, all)
      const columns = proposal.tables.reduce((sum, table) => sum + Object.keys(table.columns).length, 0)
      expect(openChoicesOf(proposal).length / columns).toBeLessThan(0.05)
      const fill = await compiled(target, 100)
      expect(fill.refusals).toEqual([])
      for (const table of fill.tables) {
        expect(table.rows).toBeGreaterThan(0)
        for (let index = 0; index < table.rows; index++) table.rowAt(index)
      }
    },
  )
})
