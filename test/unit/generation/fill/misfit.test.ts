import { expect, test } from 'vitest'
import type { ValueType } from '../../../../src/core/catalog/value-type.ts'
import { isMisfit } from '../../../../src/generation/fill/misfit.ts'

const integer: ValueType = { kind: 'integer', bits: 32 }

test('isMisfit() finds texts that the database cannot read as their type', () => {
  expect(isMisfit('Classic Cotton Knife', integer)).toBe(true)
  expect(isMisfit('12.5', integer)).toBe(true)
  expect(isMisfit('maybe', { kind: 'boolean' })).toBe(true)
  expect(isMisfit('4', { kind: 'uuid' })).toBe(true)
})

test('isMisfit() lets pass what the database reads, and what it cannot tell', () => {
  expect(isMisfit(' -12 ', integer)).toBe(false)
  expect(isMisfit(null, integer)).toBe(false)
  expect(isMisfit(5n, integer)).toBe(false)
  expect(isMisfit('yes', { kind: 'boolean' })).toBe(false)
  expect(isMisfit('6f1ed002-ab59-4c0e-9b1d-1f0a2c3d4e5f', { kind: 'uuid' })).toBe(false)
})
