import { describe, expect, it } from 'vitest'
import { emailSafe } from '../../../../../src/domains/bank/vocabulary/email-safe.ts'
import { firstNamesFemale } from '../../../../../src/domains/bank/vocabulary/first-names-female.ts'
import { firstNamesMale } from '../../../../../src/domains/bank/vocabulary/first-names-male.ts'
import { lastNames } from '../../../../../src/domains/bank/vocabulary/last-names.ts'

describe('emailSafe', () => {
  it.each([
    ['José', 'jose'],
    ["O'Brien", 'obrien'],
    ['Van den Berg', 'vandenberg'],
    ['Sørensen', 'sorensen'],
    ['Kılıç', 'kilic'],
    ['Nguyễn', 'nguyen'],
    ['Weiß', 'weiss'],
    ['El-Sayed', 'elsayed'],
  ])('makes %s to %s', (name, safe) => {
    expect(emailSafe(name)).toBe(safe)
  })

  it('leaves something of every name', () => {
    const names = [...firstNamesFemale, ...firstNamesMale, ...lastNames]
    expect(names.filter((name) => !/^[a-z]{2,}$/.test(emailSafe(name)))).toEqual([])
  })
})
