import { expect, test } from 'vitest'
import type { Expression } from '../../../../src/core/catalog/expression.ts'
import type { ValueType } from '../../../../src/core/catalog/value-type.ts'
import { evaluator } from '../../../../src/generation/checks/evaluate.ts'

const scope = {
  today: 20_778,
  columns: new Map<string, { position: number; type: ValueType }>([
    ['s', { position: 0, type: { kind: 'timestamp', withZone: false } }],
    ['t', { position: 1, type: { kind: 'text' } }],
  ]),
}
/** 2024-05-17 13:45:12. */
const second = 1_715_953_512
const row = [second * 1_000_000, ' Some text ']

const literal = (value: string | number): Expression => ({ kind: 'constant', value })
const column = (name: string): Expression => ({ kind: 'column', name })
const call = (name: string, ...given: readonly Expression[]) =>
  evaluator({ kind: 'call', name, arguments: given }, scope)([...row])
const seconds = (text: string): number => Date.parse(`${text}Z`) * 1000

test('date_trunc() goes back to the beginning of the unit', () => {
  const cases = {
    second: '2024-05-17T13:45:12',
    minute: '2024-05-17T13:45:00',
    hour: '2024-05-17T13:00:00',
    day: '2024-05-17T00:00:00',
    week: '2024-05-13T00:00:00',
    month: '2024-05-01T00:00:00',
    quarter: '2024-04-01T00:00:00',
    year: '2024-01-01T00:00:00',
  }
  for (const [unit, expected] of Object.entries(cases)) {
    expect(call('date_trunc', literal(unit), column('s')), unit).toBe(seconds(expected))
  }
})

test('fields of a moment and functions of text answer as the database does', () => {
  const fields = {
    year: 2024,
    quarter: 2,
    month: 5,
    day: 17,
    dow: 5,
    isodow: 5,
    hour: 13,
    minute: 45,
    epoch: second,
  }
  for (const [field, expected] of Object.entries(fields)) {
    expect(call('date_part', literal(field), column('s')), field).toBe(expected)
  }
  expect(call('btrim', column('t'))).toBe('Some text')
  expect(call('ltrim', column('t'))).toBe('Some text ')
  expect(call('rtrim', column('t'))).toBe(' Some text')
  expect(call('left', column('t'), literal(5))).toBe(' Some')
  expect(call('right', column('t'), literal(2))).toBe('t ')
  expect(call('reverse', literal('abc'))).toBe('cba')
  expect(call('concat', literal('a'), literal('b'))).toBe('ab')
  expect(call('jsonb_typeof', literal('[1]'))).toBe('array')
  expect(call('jsonb_typeof', literal('null'))).toBe('null')
  expect(call('nullif', literal('a'), literal('a'))).toBeNull()
})
