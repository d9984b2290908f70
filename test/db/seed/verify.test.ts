import { describe, expect, test } from 'vitest'
import { UserError } from '../../../src/core/errors.ts'
import type { ConnectionTarget } from '../../../src/postgres/connection/connection-target.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { type VerifyRequest, verifyDataset } from '../../../src/services/seed/verify-dataset.ts'
import type { VerifyDocument } from '../../../src/services/seed/verify-document.ts'
import { testDatabase } from '../server.ts'
import { queryRows, runSeed, smallBank } from './run-seed.ts'

const target = await testDatabase()
const empty = await testDatabase()
await runSeed(target, smallBank)

async function verify(
  of: ConnectionTarget = target,
  change: Partial<VerifyRequest> = {},
): Promise<VerifyDocument> {
  const run = verifyDataset({ domain: 'bank', workers: 0, ...change }, of)
  for (;;) {
    const step = await run.next()
    if (step.done === true) return step.value
  }
}

/** What does not hold after a change, by check; the change is undone. */
async function failuresAfter(change: string, undo: string): Promise<ReadonlyMap<string, unknown>> {
  await using session = await openSession(target)
  await session.script(change)
  const { checks, failed } = await verify()
  await session.script(undo)
  const failures = checks.filter(({ offenders }) => offenders !== 0)
  expect(failed).toBe(failures.length)
  return new Map(failures.map(({ check, samples }) => [check, samples[0]]))
}

describe('verifyDataset()', () => {
  test('finds nothing wrong with a bank as it is made', async () => {
    expect(await verify()).toMatchObject({
      failed: 0,
      offenders: 0,
      notes: [],
      scale: 0.02,
      asOf: '2026-11-21',
    })
  })

  test('misses a constraint that is gone, and one that was never proven', async () => {
    const failures = await failuresAfter(
      `alter table loans_db.loans drop constraint loans_pkey cascade;
       alter table accounts_db.accounts drop constraint accounts_account_type_check;
       alter table accounts_db.accounts add constraint accounts_account_type_check check (account_type <> '') not valid`,
      'select 1',
    )
    expect(failures.get('constraints/loans_db.loans')).toMatchObject({ constraint: 'loans_pkey' })
    expect(failures.get('constraints/accounts_db.accounts')).toEqual({
      constraint: 'accounts_account_type_check',
      problem: 'missing or not proven',
    })
    await runSeed(target, { ...smallBank, isReplacing: true })
  })

  test('finds a row that slipped past a constraint', async () => {
    const failures = await failuresAfter(
      `alter table accounts_db.transactions disable trigger all;
       update accounts_db.transactions set account_id = 'nobody' where transaction_id = (select min(transaction_id) from accounts_db.transactions);
       alter table accounts_db.transactions enable trigger all`,
      'select 1',
    )
    expect(failures.get('constraints/accounts_db.transactions')).toEqual({
      constraint: 'transactions_account_id_fkey',
      problem: 'refers to nothing: nobody',
    })
    expect(failures.has('content/accounts_db.transactions')).toBe(true)
    await runSeed(target, { ...smallBank, isReplacing: true })
  })

  test('finds a real name in a text', async () => {
    const where = 'where program_id = (select min(program_id) from employees_db.training_programs)'
    const [kept] = await queryRows<{ name: string }>(
      target,
      `select quote_literal(program_name) as name from employees_db.training_programs ${where}`,
    )
    const failures = await failuresAfter(
      `update employees_db.training_programs set program_name = 'Coffee at Starbucks' ${where}`,
      `update employees_db.training_programs set program_name = ${kept?.name} ${where}`,
    )
    expect([...failures.keys()]).toContain('safety/employees_db.training_programs')
    expect(failures.get('safety/employees_db.training_programs')).toMatchObject({
      column: 'program_name',
      kind: 'brand',
    })
  })

  test('wants a complete dataset', async () => {
    await expect(verify(empty)).rejects.toThrow(UserError)
    await expect(verify(empty)).rejects.toThrow(/found no dataset/)
  })

  test('asks only the rules that the schemas at hand can answer, and says so', async () => {
    await runSeed(empty, { ...smallBank, only: ['employees_db'] })
    const document = await verify(empty)
    expect(document).toMatchObject({
      failed: 0,
      notes: [expect.stringMatching(/^\d+ rules speak of schemas/)],
    })
    expect(document.checks.some(({ check }) => check.startsWith('rules/people/'))).toBe(true)
  })
})
