import { expect, test } from 'vitest'
import { inferColumn } from '../../../../src/generation/meaning/infer-column.ts'
import { related } from './related.ts'
import { subjectOf } from './subject-of.ts'

const planned = (name: string, type: string) => inferColumn(subjectOf(name, type))

test.each([
  ['track.milliseconds', 'integer', 95_000, 460_000],
  ['film.length', 'smallint', 62, 188],
  ['patients.weight_kg', 'numeric(5,1)', 48, 118],
  ['products.weight_kg', 'numeric(8,3)', 0.1, 60],
  ['employees.salary', 'numeric(10,2)', 24_000, 165_000],
  ['visits.heart_rate', 'smallint', 52, 118],
  ['plans.price_cents', 'integer', undefined, undefined],
  ['loans.term_months', 'integer', 6, 72],
] as const)('guessBySize() knows how large %s is', (name, type, from, to) => {
  const { parameters } = planned(name, type)
  expect([parameters['from'], parameters['to']]).toEqual([from, to])
})

test('guessBySize() takes a unit for the unit only where something is measured', () => {
  expect(planned('people.birth_day', 'integer').generator).toBe('time.day')
  expect(planned('tasks.delay_days', 'integer').generator).toBe('time.duration')
  expect(planned('hosts.cpu_percent', 'numeric(5,2)').parameters).toMatchObject({ to: 98 })
})

test('guessByWords() fills closed lists with the words of their trade, and never those that tell rows apart', () => {
  expect(planned('patients.blood_type', 'varchar(3)').parameters['values']).toMatchObject({ 'AB-': 1 })
  expect(planned('orders.status', 'varchar(20)').parameters['values']).toHaveProperty('shipped')
  expect(planned('payments.status', 'varchar(20)').parameters['values']).toHaveProperty('refunded')
  // Too short for the words.
  expect(planned('orders.status', 'char(1)').generator).toBe('choice.status')
  const subject = subjectOf('genre.name', 'varchar(30)')
  expect(inferColumn(subject).generator).toBe('list')
  expect(inferColumn({ ...subject, key: 'whole' }).generator).toBe('text.label')
})

test('inferColumn() takes a state beside a city for a place', () => {
  const invoice = related('invoice', ['billing_city', 'varchar(40)'], ['billing_state', 'varchar(40)'])
  expect(invoice['billing_state']?.generator).toBe('place.region')
  expect(planned('orders.state', 'varchar(20)').generator).toBe('choice.status')
})

test('inferColumn() takes keys of people and companies for codes, not for names', () => {
  for (const name of ['rides.driver_id', 'rides.carrier_code', 'rides.supplier_code', 'rides.contact_id']) {
    expect([name, planned(name, 'varchar(20)').generator]).toEqual([name, 'text.code'])
  }
})

test('inferColumn() reads names without the letters that all columns of a table begin with', () => {
  const legacy = related(
    'cusmas',
    ['CMNAME', 'varchar(30)'],
    ['CMCITY', 'varchar(25)'],
    ['CMZIP', 'varchar(9)'],
    ['CMPHON', 'varchar(15)'],
  )
  expect(legacy['CMCITY']?.generator).toBe('place.city')
  expect(legacy['CMZIP']?.generator).toBe('place.postcode')
  expect(legacy['CMPHON']?.generator).toBe('contact.phone')
})

test('detailsOf() lets texts, JSON and lists speak of what their names and tables say', () => {
  expect(planned('film.description', 'text').parameters).toEqual({ about: 'story' })
  expect(planned('region.description', 'text').generator).toBe('place.region')
  expect(planned('users.preferences', 'jsonb').parameters).toEqual({ about: 'settings' })
  expect(planned('rooms.amenities', 'text[]').parameters['values']).toContain('parking')
})
