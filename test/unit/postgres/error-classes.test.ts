import { expect, test } from 'vitest'
import { UserError } from '../../../src/core/errors.ts'
import { failureClass, isSqlState } from '../../../src/postgres/error-classes.ts'
import { type PostgresError, toPostgresError } from '../../../src/postgres/postgres-error.ts'

test.for([
  ['40001', 'transient'],
  ['40P01', 'transient'],
  ['08006', 'transient'],
  ['57P01', 'transient'],
  ['53300', 'transient'],
  ['ECONNRESET', 'transient'],
  ['EPIPE', 'transient'],
  ['CONNECTION_CLOSED', 'transient'],
  ['23505', 'own-bug'],
  ['22P02', 'own-bug'],
  ['42601', 'own-bug'],
  ['42501', 'permanent'],
  ['53100', 'transient'],
  ['28P01', 'permanent'],
  ['57014', 'permanent'],
  ['XX000', 'permanent'],
  ['ENOTFOUND', 'permanent'],
  [undefined, 'permanent'],
] as const)('failureClass(%s) is %s', ([code, expected]) => {
  expect(failureClass(code)).toBe(expected)
})

test('isSqlState() tells a server’s code from one of Node’s with five letters', () => {
  expect([isSqlState('23505'), isSqlState('40P01'), isSqlState('EPIPE'), isSqlState('ETIMEDOUT')]).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('toPostgresError() keeps what the server said, from either driver', () => {
  const common = {
    message: 'duplicate key',
    severity: 'ERROR',
    code: '23505',
    position: '7',
    hint: 'h',
    detail: 'd',
  }
  for (const names of [
    { schema: 's', table: 't', column: 'c', constraint: 'k' },
    { schema_name: 's', table_name: 't', column_name: 'c', constraint_name: 'k' },
  ]) {
    const error = toPostgresError({ ...common, ...names }, 'load rows') as PostgresError
    expect(error.message).toBe('Cannot load rows: duplicate key')
    expect([error.code, error.failureClass]).toEqual(['23505', 'own-bug'])
    expect(error.report).toMatchObject({
      position: 7,
      hint: 'h',
      detail: 'd',
      schema: 's',
      table: 't',
      column: 'c',
      constraint: 'k',
    })
  }
})

test('toPostgresError() gives a broken connection a code, and names who closed it', () => {
  const error = toPostgresError(new Error('Connection terminated unexpectedly'), 'load rows') as PostgresError
  expect([error.code, error.failureClass, error.report]).toEqual([
    'CONNECTION_CLOSED',
    'transient',
    undefined,
  ])
  expect(error.message).toBe(
    'Cannot load rows: found the connection closed by the server; expected it to stay open',
  )
})

test('toPostgresError() looks into the errors of a host with several addresses', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED ::1:5432'), { code: 'ECONNREFUSED' })
  const error = toPostgresError(new AggregateError([refused, refused]), 'connect') as PostgresError
  expect(error.code).toBe('ECONNREFUSED')
  expect(error.nextSteps.join()).toContain('DATABASE_URL')
})

test('toPostgresError() leaves dhub’s own errors alone and hides secrets in others', () => {
  const own = new UserError('mine')
  expect(toPostgresError(own, 'connect')).toBe(own)
  expect(toPostgresError(new Error('bad postgresql://u:hush@h/d'), 'connect').message).not.toContain('hush')
})
