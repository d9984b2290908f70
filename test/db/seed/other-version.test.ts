import chalk from 'chalk'
import { beforeEach, expect, test } from 'vitest'
import { UserError } from '../../../src/core/errors.ts'
import { bank } from '../../../src/domains/bank/domain.ts'
import { renderStatus } from '../../../src/interfaces/cli/seed/status-report.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { clearDataset } from '../../../src/services/seed/clear-dataset.ts'
import { seedStatus } from '../../../src/services/seed/seed-status.ts'
import { verifyDataset } from '../../../src/services/seed/verify-dataset.ts'
import { testDatabase } from '../server.ts'
import { noFlags, queryRows, runSeed, smallBank } from './run-seed.ts'

const target = await testDatabase()
const ofBank = { domain: 'bank' }

/** The bank as a dhub would have left it that had no table of coverages, and one of stamps. */
beforeEach(async () => {
  await runSeed(target, { ...smallBank, isReplacing: true })
  await using session = await openSession(target)
  await session.script(
    `drop table insurance_db.coverage cascade;
     delete from dhub.slice where table_name = 'insurance_db.coverage';
     create table loans_db.stamps (stamp_id bigint);
     insert into dhub.slice select run_id, phase, 'loans_db.stamps', root, unit_from, unit_to, 0, digest, 1
     from dhub.slice join dhub.dataset using (run_id) where table_name = 'loans_db.loans'`,
  )
})

const ours = `version ${bank.version}`
const theirs = `found dataset ${ours}, without insurance_db.coverage and with loans_db.stamps; expected`

async function refusalOf(promise: Promise<unknown>): Promise<UserError> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(UserError)
  return error as UserError
}

test('seedAll() on tables of another version names found and expected version, and --replace works', async () => {
  const { message, nextSteps } = await refusalOf(runSeed(target, noFlags))
  expect(message).toContain(`${theirs} ${ours} as this dhub makes it`)
  expect(nextSteps.join('\n')).toContain('--replace')
  expect(nextSteps.join('\n')).not.toContain('flags')
  expect((await runSeed(target, { ...noFlags, isReplacing: true })).status).toBe('seeded')
  const found = await queryRows(target, "select to_regclass('loans_db.stamps') is null as is_gone")
  expect(found).toEqual([{ is_gone: true }])
})

test('seedAll() on a higher dataset version speaks of no flags', async () => {
  await runSeed(target, { ...smallBank, isReplacing: true })
  await queryRows(target, 'update dhub.run set version = 7')
  const { message, nextSteps } = await refusalOf(runSeed(target, noFlags))
  expect(message).toContain(`found dataset version 7; expected ${ours}`)
  expect(nextSteps[0]).toBe('Put a new dataset in its place: --replace')
  expect(nextSteps.join('\n')).not.toContain('flags')
})

test('seedStatus() says which version is there, and lists the tables of that version', async () => {
  const status = await seedStatus(ofBank, target)
  expect(status).toMatchObject({
    state: 'complete',
    versionDifference: {
      foundVersion: bank.version,
      expectedVersion: bank.version,
      missing: ['insurance_db.coverage'],
      unknown: ['loans_db.stamps'],
    },
  })
  const shown = renderStatus(status, 'bank', { width: undefined, colors: chalk })
  expect(shown).toContain(`dataset ${ours}, without insurance_db.coverage and with loans_db.stamps`)
  expect(shown).not.toContain('not started')
  expect(shown).toContain('dhub seed all --replace')
})

test('verifyDataset() refuses it in the same words', async () => {
  const { message, nextSteps } = await refusalOf(verifyDataset(ofBank, target).next())
  expect(message).toContain(theirs)
  expect(nextSteps.join('\n')).toContain('dhub seed all --replace')
})

test('clearDataset() empties the tables that are there', async () => {
  const { tables } = await clearDataset(ofBank, target)
  expect(tables).toBeGreaterThan(30)
  expect(await queryRows(target, 'select from loans_db.loans')).toEqual([])
})
