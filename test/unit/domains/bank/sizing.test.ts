import { describe, expect, test } from 'vitest'
import { tablesOf } from '../../../../src/core/domain.ts'
import { UserError } from '../../../../src/core/errors.ts'
import { customerCapacity, employeeCapacity } from '../../../../src/domains/bank/capacity.ts'
import { bank } from '../../../../src/domains/bank/domain.ts'
import { bankRoots } from '../../../../src/domains/bank/sizing.ts'

const refusal = (overrides: Readonly<Record<string, number>>): UserError => {
  try {
    bankRoots({ scale: 1, overrides })
  } catch (error) {
    return error as UserError
  }
  throw new Error('expected a refusal')
}

describe('bankRoots()', () => {
  test('names what runs out first above the capacity', () => {
    const { message, nextSteps } = refusal({ customer: customerCapacity().max + 1 })
    expect(message).toBe(
      'Cannot plan the bank: found 125000001 customers; expected a whole number from 20 to 125000000, because numbers of identity papers allow no more',
    )
    expect(nextSteps).toEqual(['Lower --scale, or give --customers 125000000 or fewer'])
    expect(refusal({ employee: employeeCapacity().max + 1 }).message).toContain('phone numbers')
  })

  test('names the floor below it', () => {
    expect(refusal({ customer: 19 }).nextSteps.join()).toContain('--customers 20')
    expect(refusal({ employee: 39 })).toBeInstanceOf(UserError)
  })

  test('allows no more customers than every part of the bank can hold, with the fewest employees', () => {
    const roots = bankRoots({ scale: 1, overrides: { customer: customerCapacity().max, employee: 40 } })
    const identity = { domain: 'bank', version: bank.version, seed: 42, asOf: 20_778, scale: 1, roots }
    const last = bank.livesOf(identity)('customer', customerCapacity().max - 1)
    let rows = 0
    for (const table of tablesOf(bank)) if (table.root === 'customer') table.rows(last as never, () => rows++)
    expect(rows).toBeGreaterThan(0)
  })
})
