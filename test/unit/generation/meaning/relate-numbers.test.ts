import { expect, test } from 'vitest'
import { parameter, related } from './related.ts'

const AMOUNT = 'numeric(10,2)'

test('relateTotals() takes the discount off, adds tax and the way, and says what is still due', () => {
  const order = related(
    'orders',
    ['subtotal', AMOUNT],
    ['discount_pct', 'numeric(5,2)'],
    ['discount_amount', AMOUNT],
    ['tax_rate', 'numeric(5,2)'],
    ['tax_amount', AMOUNT],
    ['shipping_fee', AMOUNT],
    ['total', AMOUNT],
    ['amount_paid', AMOUNT],
    ['amount_due', AMOUNT],
  )
  expect(parameter(order, 'discount_pct', 'unit')).toBe('percent')
  expect(parameter(order, 'discount_amount', 'expression')).toBe('round(subtotal * discount_pct / 100, 2)')
  expect(parameter(order, 'tax_amount', 'expression')).toBe(
    'round((subtotal - discount_amount) * tax_rate / 100, 2)',
  )
  expect(parameter(order, 'total', 'expression')).toBe(
    '(subtotal - discount_amount) + tax_amount + shipping_fee',
  )
  expect(order['amount_paid']).toMatchObject({ generator: 'number.part', parameters: { of: 'total' } })
  expect(parameter(order, 'amount_due', 'expression')).toBe('total - amount_paid')
})

test('relateSizes() keeps a cost below its price, the smallest below the largest, and parts below the whole', () => {
  const product = related(
    'products',
    ['price', AMOUNT],
    ['cost', AMOUNT],
    ['min_order_qty', 'integer'],
    ['max_order_qty', 'integer'],
  )
  expect(product['cost']).toMatchObject({ generator: 'number.part', parameters: { of: 'price', to: 0.8 } })
  expect(product['max_order_qty']).toMatchObject({
    generator: 'number.part',
    parameters: { of: 'min_order_qty', from: 1.3 },
  })
  const weather = related(
    'readings',
    ['min_temperature', 'numeric(5,1)'],
    ['max_temperature', 'numeric(5,1)'],
  )
  expect(parameter(weather, 'max_temperature', 'expression')).toBe('min_temperature + 8')
  const line = related('lines', ['order_qty', 'integer'], ['rejected_qty', 'integer'])
  expect(line['rejected_qty']).toMatchObject({
    generator: 'number.part',
    parameters: { of: 'order_qty', to: 0.12 },
  })
})

test('relateTimesOfDay() lets what closes do so after it has opened', () => {
  const shift = related('shift', ['start_time', 'time'], ['end_time', 'time'])
  expect(parameter(shift, 'end_time', 'after')).toBe('start_time')
  expect(parameter(shift, 'start_time', 'after')).toBeUndefined()
})

test('relatePeople() gives those who are hired the age of working', () => {
  const staff = related('people', ['birth_date', 'date'], ['age', 'integer'], ['hire_date', 'date'])
  expect(parameter(staff, 'birth_date', 'ages')).toEqual([22, 66])
  expect(parameter(staff, 'age', 'ages')).toEqual([22, 66])
  expect(parameter(related('people', ['birth_date', 'date']), 'birth_date', 'ages')).toBeUndefined()
})

test('relateGroups() tells an emergency contact from the person of the row', () => {
  const patient = related(
    'patients',
    ['first_name', 'text'],
    ['last_name', 'text'],
    ['emergency_contact_name', 'text'],
  )
  expect(parameter(patient, 'emergency_contact_name', 'group')).toBe('emergency')
  expect(parameter(patient, 'first_name', 'group')).toBeUndefined()
})
