import { describe, expect, it } from 'vitest'
import { BugError } from '../../../../../src/core/errors.ts'
import { fillTemplate } from '../../../../../src/domains/bank/vocabulary/fill-template.ts'

describe('fillTemplate', () => {
  it('puts every value into its slot, each time that it occurs', () => {
    expect(fillTemplate('{a} and {b} and {a}', { a: 'one', b: 2 })).toBe('one and 2 and one')
  })

  it('takes values as they are, dollar signs and braces included', () => {
    expect(fillTemplate('{a}', { a: '$& {b}' })).toBe('$& {b}')
  })

  it('fails on a slot without a value', () => {
    expect(() => fillTemplate('Fee of {amount}', {})).toThrow(BugError)
    expect(() => fillTemplate('Fee of {amount}', { toString: 'x' })).toThrow('{amount}')
  })
})
