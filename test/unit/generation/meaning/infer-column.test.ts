import { describe, expect, test } from 'vitest'
import type { ColumnFacts } from '../../../../src/core/catalog/table-facts.ts'
import { inferColumn } from '../../../../src/generation/meaning/infer-column.ts'
import { subjectOf } from './subject-of.ts'

const facts = (more: Partial<ColumnFacts>): ColumnFacts => ({
  nullShare: 0,
  min: null,
  max: null,
  common: [],
  ...more,
})

describe('inferColumn()', () => {
  test.each([
    ['t.x', 'text', 'The customer’s e-mail address', 'contact.email'],
    ['t.x', 'char(2)', 'ISO 3166-1 alpha-2 code of where it was made', 'place.country-code'],
    ['t.x', 'char(3)', 'ISO 4217', 'finance.currency-code'],
    ['t.x', 'integer', 'Price in cents', 'number.lognormal'],
    ['t.x', 'bigint', 'Unix time of the last change, seconds since epoch', 'time.past'],
    ['t.x', 'text', 'one of: draft, sent, paid', 'list'],
    ['t.x', 'char(1)', 'A = active, I = inactive', 'list'],
    ['t.x', 'text', 'Last name', 'person.last-name'],
  ])('takes %s %s for what its comment says: %s', (name, type, comment, generator) => {
    expect(inferColumn(subjectOf(name, type, { comment }))).toMatchObject({ generator })
  })

  test('does not take the name of a kind for the thing that its comment speaks of', () => {
    const subject = subjectOf('phone_kind.name', 'varchar(50)', {
      comment: 'Name of the telephone number type',
    })
    expect(inferColumn(subject).generator).not.toBe('contact.phone')
  })

  test('takes closed lists from checks, as often as the rows that are there have them', () => {
    const domain = { isNullable: false, isPartial: false, values: ['a', 'b'] }
    expect(inferColumn(subjectOf('t.x', 'text', { domain }))).toMatchObject({
      generator: 'list',
      parameters: { values: ['a', 'b'] },
    })
    const common = [
      { value: 'b', share: 0.75 },
      { value: 'a', share: 0.25 },
    ]
    expect(inferColumn(subjectOf('t.x', 'text', { domain, facts: facts({ common }) }))).toMatchObject({
      parameters: { values: { a: 25, b: 75 } },
    })
  })

  test('takes ranges from checks where the name tells no size of its own', () => {
    const domain = { isNullable: false, isPartial: false, from: 3, to: 9 }
    const between = { generator: 'number.between', parameters: { from: 3, to: 9 } }
    expect(inferColumn(subjectOf('t.foo', 'integer', { domain }))).toMatchObject(between)
    expect(inferColumn(subjectOf('t.quantity', 'integer', { domain }))).toMatchObject(between)
    expect(inferColumn(subjectOf('people.age', 'integer', { domain })).generator).toBe('person.age')
  })

  test('knows addresses and numbers by the rows that are there', () => {
    const mails = facts({ min: 'a@example.org', max: 'z@example.com' })
    expect(inferColumn(subjectOf('t.x', 'text', { facts: mails })).generator).toBe('contact.email')
    const numbers = facts({ min: '3', max: '70', nullShare: 0.25 })
    expect(inferColumn(subjectOf('t.x', 'integer', { facts: numbers, isNullable: true }))).toMatchObject({
      generator: 'number.between',
      parameters: { from: 3, to: 70 },
      nullShare: 0.25,
    })
  })

  test('never copies what the rows have into the plan where the name speaks of people', () => {
    const common = ['Ann', 'Bo', 'Cy'].map((value) => ({ value, share: 1 / 3 }))
    const named = inferColumn(subjectOf('people.first_name', 'text', { facts: facts({ common }) }))
    expect(named.generator).toBe('person.first-name')
    expect(JSON.stringify(named)).not.toContain('Ann')
  })

  test('leaves open what nothing tells, with the best guess', () => {
    expect(inferColumn(subjectOf('t.blub', 'varchar(40)'))).toMatchObject({
      generator: '???',
      confidence: 0.4,
      guesses: ['text.label'],
    })
  })

  test('takes yes and no in numbers and letters for what they are', () => {
    expect(inferColumn(subjectOf('t.active', 'integer'))).toMatchObject({
      parameters: { values: { 0: 1, 1: 9 } },
    })
    expect(inferColumn(subjectOf('t.is_deleted', 'char(1)'))).toMatchObject({
      parameters: { values: { N: 9, Y: 1 } },
    })
  })

  test('takes names without a foreign key for references, when the table is there', () => {
    const namesake = { table: 'public.staff', rows: 50 }
    expect(inferColumn(subjectOf('store.manager_staff_id', 'integer', { namesake }))).toMatchObject({
      generator: 'number.between',
      parameters: { from: 1, to: 50 },
    })
  })

  test('is less sure of meanings that the column has no room for', () => {
    expect(inferColumn(subjectOf('people.email', 'varchar(3)')).generator).toBe('???')
    expect(inferColumn(subjectOf('people.country', 'char(2)')).generator).toBe('place.country-code')
  })
})
