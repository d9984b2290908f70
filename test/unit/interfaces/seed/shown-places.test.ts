import { expect, test } from 'vitest'
import { shownPlaces } from '../../../../src/interfaces/cli/seed/seed-summary.ts'

const tables = ['employees_db', 'customer_db', 'customer_db', 'loans_db'].map((schema) => ({ schema }))

test('shownPlaces() names the database that holds all schemas', () => {
  expect(shownPlaces({ layout: 'schemas', tables }, 'bank')).toBe('bank')
})

test('shownPlaces() names each of the databases that the layout has made', () => {
  expect(shownPlaces({ layout: 'databases', tables }, 'bank')).toBe(
    'the databases employees_db, customer_db and loans_db',
  )
  expect(shownPlaces({ layout: 'databases', tables: tables.slice(0, 1) }, 'bank')).toBe(
    'the database employees_db',
  )
})
