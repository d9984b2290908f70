import { expect, test } from 'vitest'
import { noFlags, runSeed, smallBank } from '../db/seed/run-seed.ts'
import { testDatabase } from '../db/server.ts'
import { chanceBetween, isLong } from './chance.ts'
import { makeAnew, untilQuiet } from './fault-database.ts'
import { type Boundary, Proxy } from './proxy.ts'
import { recordFault } from './record-fault.ts'
import { startSeed } from './seed-process.ts'
import { readTruth } from './truth.ts'

/** The simple query `commit`, as it goes over the wire. */
const commit = /Q....commit./s

/** Every moment at which sink, commit and ledger change the database, in the order of a run. */
const moments: readonly (readonly [name: string, sent: RegExp, occurrence?: number])[] = [
  ['ledger: its tables', /create schema if not exists dhub/],
  ['ledger: the run', /insert into dhub\.run/],
  ['commit: the run', commit, 1],
  ['sink: bare tables', /create schema if not exists "?accounts_db/],
  ['commit: bare tables', commit, 2],
  ['ledger: the first unit', /insert into dhub\.slice/],
  ['sink: the first rows', /copy "?\w+_db"?\."?\w+"? \(/],
  ['sink: rows of a table amid a unit', /copy "?\w+_db"?\."?\w+"? \(/, 3],
  ['commit: the first unit', commit, 3],
  ['ledger: a later unit', /insert into dhub\.slice/, 5],
  ['commit: a later unit', commit, 7],
  ['commit: all rows settled', /pg_logical_emit_message/],
  ['sink: the first key', /primary key/i],
  ['sink: promised references', /not valid/i],
  ['sink: a reference proven', /validate constraint/i],
  ['sink: statistics', /analyze /],
  ['sink: views', /materialized view/i],
  ['ledger: the end of the run', /update dhub\.run set status = \$2/],
]

const boundaries = moments.flatMap(([name, sent, occurrence = 1]): Boundary[] => [
  { name: `before ${name}`, sent, occurrence, when: 'before' },
  { name: `after ${name}`, sent, occurrence, when: 'after' },
])

/** All of them in the long form, a third of them in the short one. */
const first = chanceBetween(0, 3)
const chosen = boundaries.filter((_, position) => isLong || position % 3 === first)

const words = ['--scale', '0.02', '--seed', '42', '--as-of', '2026-11-21', '--workers', '0']
const undisturbed = await testDatabase()
const target = await testDatabase()
await runSeed(undisturbed, smallBank)
const truth = await readTruth(undisturbed)

test('a load that is killed at any boundary of sink, commit and ledger goes on to the same bytes', async () => {
  for (const boundary of chosen) {
    await makeAnew(target)
    await using proxy = await Proxy.open(target)
    const seeding = startSeed({ ...target, port: proxy.port }, words)
    proxy.actAt(boundary, () => seeding.child.kill('SIGKILL'))
    const { exitCode, stderr } = await seeding.ended
    expect(exitCode, `${boundary.name} was not met: ${stderr}`).toBe(null)
    await untilQuiet(target)
    // The run itself may not be booked yet, so that the flags are needed again.
    const again = await runSeed(target, { ...noFlags, scale: 0.02, seed: 42, asOf: 20_778 })
    expect(['seeded', 'complete'], boundary.name).toContain(again.status)
    expect(await readTruth(target), boundary.name).toEqual(truth)
  }
  recordFault({
    fault: 'kill -9 of dhub before and after each step of sink, commit and ledger',
    times: chosen.length,
    midLoad: chosen.length,
    outcome: 'the same command finished; same rows, digests, constraints and indexes every time',
  })
}, 300_000)
