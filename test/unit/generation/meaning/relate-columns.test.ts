import { expect, test } from 'vitest'
import { parameter, related } from './related.ts'

test('relateColumns() puts moments in the order of their stages', () => {
  const columns = related(
    'orders',
    ['delivered_at', 'timestamp'],
    ['order_date', 'timestamp'],
    ['paid_at', 'timestamp'],
    ['shipped_at', 'timestamp'],
    ['required_date', 'timestamp'],
  )
  expect(parameter(columns, 'order_date', 'after')).toBeUndefined()
  expect(parameter(columns, 'paid_at', 'after')).toBe('order_date')
  expect(parameter(columns, 'shipped_at', 'after')).toBe('paid_at')
  expect(parameter(columns, 'delivered_at', 'after')).toBe('shipped_at')
  expect(parameter(columns, 'required_date', 'after')).toBe('order_date')
})

test('relateColumns() pairs the end of something with its own start', () => {
  const columns = related(
    'work',
    ['planned_start', 'date'],
    ['planned_end', 'date'],
    ['actual_start', 'date'],
    ['actual_end', 'date'],
  )
  expect(parameter(columns, 'planned_end', 'after')).toBe('planned_start')
  expect(parameter(columns, 'actual_end', 'after')).toBe('actual_start')
})

test('relateColumns() makes totals of quantity, price and discount, and of what adds up', () => {
  const line = related(
    'lines',
    ['Qty', 'integer'],
    ['unit_price', 'numeric(10,2)'],
    ['discount', 'numeric(4,2)'],
    ['line_total', 'numeric(14,2)'],
  )
  expect(line['line_total']).toMatchObject({
    generator: 'sql',
    parameters: { expression: '"Qty" * unit_price * (1 - discount / 100)' },
  })
  const bill = related(
    'bills',
    ['subtotal', 'numeric(12,2)'],
    ['tax_amount', 'numeric(12,2)'],
    ['freight', 'numeric(12,2)'],
    ['total', 'numeric(12,2)'],
  )
  expect(parameter(bill, 'total', 'expression')).toBe('subtotal + tax_amount + freight')
  // Too narrow for what a quantity times a price may come to.
  const narrow = related(
    'lines',
    ['qty', 'integer'],
    ['unit_price', 'numeric(6,2)'],
    ['total', 'numeric(6,2)'],
  )
  expect(narrow['total']?.generator).not.toBe('sql')
})

test('relateColumns() tells people and places of one row apart only where there are several', () => {
  const one = related('orders', ['ship_city', 'text'], ['ship_country', 'text'])
  expect(parameter(one, 'ship_city', 'group')).toBeUndefined()
  const two = related('orders', ['ship_city', 'text'], ['ship_country', 'text'], ['bill_city', 'text'])
  expect(parameter(two, 'ship_city', 'group')).toBe(parameter(two, 'ship_country', 'group'))
  expect(parameter(two, 'bill_city', 'group')).not.toBe(parameter(two, 'ship_city', 'group'))
})

test('relateColumns() takes a mere name for what its neighbours speak of', () => {
  expect(related('blub', ['name', 'text'], ['birth_date', 'date'])['name']?.generator).toBe(
    'person.full-name',
  )
  expect(related('blub', ['name', 'text'], ['vat_number', 'text'])['name']?.generator).toBe('company.name')
  expect(related('blub', ['name', 'text'], ['x', 'date'])['name']?.generator).toBe('???')
  const shipped = related('orders', ['ship_name', 'varchar(40)'], ['ship_address', 'varchar(60)'])
  expect(shipped['ship_name']?.generator).toBe('person.full-name')
})
