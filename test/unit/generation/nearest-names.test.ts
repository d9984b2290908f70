import { expect, test } from 'vitest'
import { byNearness, nearestNames } from '../../../src/generation/nearest-names.ts'

const known = ['orders', 'Customers', 'customer_notes', 'order_lines']

test('nearestNames() gives what may have been meant, whatever the case, and nothing far off', () => {
  expect(nearestNames('ORDER', known)).toEqual(['orders'])
  expect(nearestNames('customer', known)).toEqual(['Customers'])
  expect(nearestNames('payments', known)).toEqual([])
})

test('byNearness() gives every name once, the likest first', () => {
  expect(byNearness('customers', [...known, 'orders'])).toEqual([
    'Customers',
    'customer_notes',
    'orders',
    'order_lines',
  ])
})
