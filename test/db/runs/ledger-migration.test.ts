import { beforeEach, expect, test } from 'vitest'
import { bank } from '../../../src/domains/bank/domain.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { readLedgerVersion } from '../../../src/runs/ledger-version.ts'
import { runsAndSlices } from '../../../src/runs/migrations/0001-runs-and-slices.ts'
import { migrations } from '../../../src/runs/migrations/migrations.ts'
import { listRuns } from '../../../src/services/runs/find-runs.ts'
import { noFlags, queryRows, runSeed, smallBank } from '../seed/run-seed.ts'
import { testDatabase } from '../server.ts'

const target = await testDatabase()

/** The ledger of the first form, with a run that was replaced and one that died before its first unit. */
beforeEach(async () => {
  await using session = await openSession(target)
  const schemas = bank.schemas.map(({ name }) => name).join(', ')
  await session.script(`drop schema if exists dhub, analytics, ${schemas} cascade; ${runsAndSlices}`)
  await session.script(`
    insert into dhub.run (kind, status, domain, version, seed, as_of, scale, layout, asked_in, roots, schemas, roots_per_unit)
    select 'seed', status, 'bank', ${bank.version}, 42, '2026-11-21',
           0.02, 'schemas', current_database(), '{"customer": 24, "employee": 40, "bank": 1}',
           '["employees_db", "accounts_db", "customer_db", "loans_db", "insurance_db", "compliance_db"]', 7
    from unnest(array['replaced', 'running']) status;
    create or replace view public.mine as select as_of from dhub.dataset;`)
})

const runNames = () =>
  queryRows(target, 'select name, request ->> $$scale$$ as scale from dhub.run order by run_id')

test('an old ledger is read as it is, and stays so', async () => {
  const runs = await listRuns(target)
  expect(runs).toMatchObject([
    { run: 2, name: 'bank-2', state: 'interrupted', request: { scale: 0.02, rootsPerUnit: 7 } },
    { run: 1, name: 'bank-1', state: 'replaced', command: null, metrics: null },
  ])
  await using session = await openSession(target)
  expect(await readLedgerVersion(session)).toBe(1)
})

test('a run that goes on brings its ledger to the form of today, and keeps what others have built on it', async () => {
  const { document } = await runSeed(target, noFlags)
  const undisturbed = await testDatabase()
  expect(document?.digest).toBe((await runSeed(undisturbed, smallBank)).document?.digest)
  await using session = await openSession(target)
  expect(await readLedgerVersion(session)).toBe(migrations.length)
  expect(await runNames()).toEqual([
    { name: 'bank-1', scale: '0.02' },
    { name: 'bank-2', scale: '0.02' },
  ])
  expect(await queryRows(target, 'select as_of::text from public.mine')).toEqual([{ as_of: '2026-11-21' }])
})

test('a ledger that was migrated has the columns of one that was made anew', async () => {
  const columns = (name: string) => `
    select table_name, column_name, data_type, character_maximum_length, is_nullable
    from information_schema.columns where table_schema = '${name}' order by 1, 2`
  await runSeed(target, noFlags)
  const fresh = await testDatabase()
  await runSeed(fresh, smallBank)
  expect(await queryRows(target, columns('dhub'))).toEqual(await queryRows(fresh, columns('dhub')))
})

test('a ledger of a newer dhub is refused with what to do', async () => {
  await runSeed(target, noFlags)
  await queryRows(target, `insert into dhub.ledger_version (version) values (${migrations.length + 1})`)
  const refusal = { kind: 'user', message: expect.stringContaining('made by a newer dhub') }
  await expect(listRuns(target)).rejects.toMatchObject(refusal)
  await expect(runSeed(target, noFlags)).rejects.toMatchObject(refusal)
})
