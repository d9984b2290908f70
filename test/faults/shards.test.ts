import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { connectionUrl } from '../../src/postgres/connection/show-target.ts'
import { runDhub } from '../cli/run-dhub.ts'
import { queryRows, runSeed, smallBank } from '../db/seed/run-seed.ts'
import { testDatabase } from '../db/server.ts'
import { startSeed } from './seed-process.ts'

const target = await testDatabase()
const undisturbed = await testDatabase()
const plan = { ...smallBank, roots: { customer: 400 } }
const { document: whole } = await runSeed(undisturbed, plan)
const words = ['--scale', '0.02', '--customers', '400', '--as-of', '2026-11-21', '--workers', '0']
const shard = (number: number, ...more: readonly string[]) =>
  startSeed(target, [...words, '--shard', `${number}/3`, ...more])

const finish = () => runDhub(['seed', 'finish', '--json'], { DATABASE_URL: connectionUrl(target) })

test('a shard that is killed with kill -9 is run again, from processes of their own, and nothing is lost or doubled', async () => {
  // Slow enough to be found at work.
  const dying = shard(2, '--rate', '50')
  const isAtWork =
    "select 1 from dhub.slice s join dhub.shard using (run_id) where shard = 2 and to_regclass('dhub.shard') is not null"
  while ((await queryRows(target, isAtWork).catch(() => [])).length === 0) await pause(50)
  dying.child.kill('SIGKILL')
  await once(dying.child, 'close')
  const first = shard(1, '--rate', 'none')
  expect(await first.ended).toMatchObject({ exitCode: 0 })
  const early = await finish()
  expect(early.exitCode).toBe(2)
  expect(JSON.parse(early.stdout).error.message).toContain('shards 2, 3 of 3')
  const others = await Promise.all([shard(2).ended, shard(3).ended])
  expect(others).toMatchObject([{ exitCode: 0 }, { exitCode: 0 }])
  const documents = others.map(({ stdout }) => JSON.parse(stdout))
  const last = documents.find((document) => document.shard === undefined)
  expect(last).toMatchObject({ rows: whole?.rows, digest: whole?.digest })
})

test('seed finish ends what the last shard could not, and is harmless afterwards', async () => {
  await queryRows(target, "update dhub.run set status = 'running'")
  await queryRows(target, 'alter table compliance_db.audit_logs drop constraint audit_logs_pkey')
  const finished = await finish()
  expect(finished.exitCode, finished.stderr).toBe(0)
  expect(JSON.parse(finished.stdout)).toMatchObject({ digest: whole?.digest })
  const key = "select convalidated as holds from pg_constraint where conname = 'audit_logs_pkey'"
  expect(await queryRows(target, key)).toEqual([{ holds: true }])
  expect((await finish()).exitCode).toBe(0)
})
