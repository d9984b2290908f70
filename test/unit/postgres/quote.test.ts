import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { UserError } from '../../../src/core/errors.ts'
import { quoteIdentifier, quoteLiteral, quoteQualified, quoteTable } from '../../../src/postgres/quote.ts'

test.for([
  ['plain', '"plain"'],
  ['select', '"select"'],
  ['Upper Case', '"Upper Case"'],
  ['say "hi"', '"say ""hi"""'],
  ['dépôt 🏦', '"dépôt 🏦"'],
  ["o'clock; drop table x; --", '"o\'clock; drop table x; --"'],
])('quoteIdentifier(%s) is %s', ([name = '', expected]) => {
  expect(quoteIdentifier(name)).toBe(expected)
})

test('quoteIdentifier() lets nothing end the name early', () => {
  assert(
    property(
      string({ minLength: 1, maxLength: 15 }).filter((name) => !name.includes('\0')),
      (name) => {
        const quoted = quoteIdentifier(name)
        expect(quoted.slice(1, -1).replaceAll('""', '')).not.toContain('"')
        expect(quoted.slice(1, -1).replaceAll('""', '"')).toBe(name)
      },
    ),
  )
})

test.for([[''], ['a\0b'], ['n'.repeat(64)], ['🏦'.repeat(16)]])(
  'quoteIdentifier() refuses a name that Postgres cannot hold',
  ([name = '']) => {
    expect(() => quoteIdentifier(name)).toThrow(UserError)
  },
)

test('quoteTable() parts a name at its first dot, and quotes one without a schema alone', () => {
  expect(quoteTable('shop.old.orders')).toBe('"shop"."old.orders"')
  expect(quoteTable('orders')).toBe('"orders"')
})

test('quoteQualified() quotes each part', () => {
  expect(quoteQualified('my schema', 'My.Table')).toBe('"my schema"."My.Table"')
})

test.for([
  ["it's", "'it''s'"],
  ['C:\\temp', "E'C:\\\\temp'"],
  ["\\'", "E'\\\\'''"],
])('quoteLiteral(%s) is %s', ([text = '', expected]) => {
  expect(quoteLiteral(text)).toBe(expected)
})
