import { expect, test } from 'vitest'
import { BugError, DhubError, ExternalError, UserError } from '../../../src/core/errors.ts'

test('each kind of error carries the exit code that its name promises', () => {
  expect(new UserError('x').exitCode).toBe(2)
  expect(new ExternalError('x').exitCode).toBe(3)
  expect(new BugError('x').exitCode).toBe(70)
})

test('UserError keeps its next steps in order', () => {
  expect(new UserError('x', ['first', 'second']).nextSteps).toEqual(['first', 'second'])
})

test('ExternalError keeps the cause, the code and what was tried', () => {
  const cause = new Error('refused')
  const error = new ExternalError('x', { cause, code: 'ECONNREFUSED', tried: 'connect to 127.0.0.1:1' })
  expect(error).toBeInstanceOf(DhubError)
  expect([error.cause, error.code, error.tried]).toEqual([cause, 'ECONNREFUSED', 'connect to 127.0.0.1:1'])
})

test('an error without a cause has none, not an undefined one', () => {
  expect(Object.hasOwn(new UserError('x'), 'cause')).toBe(false)
})
