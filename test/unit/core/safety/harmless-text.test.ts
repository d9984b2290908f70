import { faker } from '@faker-js/faker/locale/en'
import { describe, expect, it } from 'vitest'
import { findUnsafeText } from '../../../../src/core/safety/find-unsafe-text.ts'

const prose = [
  'She will chase the payment tomorrow',
  'The new balance is 100.00',
  'Customer needs a letter for her travel visa',
  'The cover includes all state taxes',
  'An apple a day',
  'Delta of the two rates since the last review',
  'Target date agreed with the customer',
  'Wants to discover why the interest was lower in the direct channel',
  'General questions about the primary account were answered instead',
  'Root cause: the card reader was offline',
  'The progressive fee is charged in square brackets',
  'Seat belts and a mini umbrella were reported lost',
]

const codes: readonly (readonly [text: string, column: string])[] = [
  ['TXN-0000001234-000567', 'accounts_db.transactions.transaction_id'],
  ['4000000002', 'accounts_db.accounts.account_number'],
  ['BR001', 'employees_db.employees.branch_code'],
  ['2026-01-15 10:11:12', 'note'],
  ['10:11:12', 'note'],
  ['{"status":"active","limit":2500}', 'old_value'],
  ['checking', 'account_type'],
  ['wire_transfer', 'payment_method'],
]

describe('findUnsafeText on harmless text', () => {
  it.each(prose)('finds nothing in: %s', (text) => {
    expect(findUnsafeText(text, 'notes')).toEqual([])
  })

  it.each(codes)('finds nothing in %s of %s', (text, column) => {
    expect(findUnsafeText(text, column)).toEqual([])
  })

  it('lets everyday English through, whatever its case', () => {
    const { adjective, noun, verb } = faker.definitions.word
    const brandsThatAreWords = new Set(['airbus'])
    const texts = [...adjective, ...noun, ...verb]
      .filter((word) => !brandsThatAreWords.has(word))
      .flatMap((word) => [
        word,
        `the ${word} of`,
        `${word.slice(0, 1).toUpperCase()}${word.slice(1)} was told`,
      ])
    expect(texts.filter((text) => findUnsafeText(text, 'notes').length > 0)).toEqual([])
  })

  it('lets surnames that are brands through in columns of names, and nowhere else', () => {
    expect(findUnsafeText('Ford', 'accounts_db.customers.last_name')).toEqual([])
    expect(findUnsafeText('Raymond James', 'customer_db.customer_profiles.full_name')).toEqual([])
    expect(findUnsafeText('Lincoln', 'city')).toEqual([])
    expect(findUnsafeText('Ford', 'merchant')).toHaveLength(1)
    expect(findUnsafeText('Raymond James', 'merchant')).toHaveLength(1)
  })
})
