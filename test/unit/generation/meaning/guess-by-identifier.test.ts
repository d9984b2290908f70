import { expect, test } from 'vitest'
import { inferColumn } from '../../../../src/generation/meaning/infer-column.ts'
import { subjectOf } from './subject-of.ts'

test('inferColumn() takes texts that end in id for identifiers, not for the names of what they identify', () => {
  for (const name of [
    'orders.id',
    'orders.customer_id',
    'orders.region_id',
    'orders.providerId',
    'act.tenant_id_',
  ])
    expect(inferColumn(subjectOf(name, 'text')), name).toMatchObject({
      generator: 'id.uuid',
      confidence: 0.85,
    })
  expect(inferColumn(subjectOf('orders.client_id', 'varchar(21)'))).toMatchObject({ generator: 'text.code' })
})

test('inferColumn() leaves codes and numbers of people alone though their names end in id', () => {
  expect(inferColumn(subjectOf('addresses.country_id', 'varchar(2)')).generator).toBe('place.country-code')
  expect(inferColumn(subjectOf('persons.national_id', 'varchar(20)')).generator).toBe('person.national-id')
})
