import { beforeEach, describe, expect, test } from 'vitest'
import type { RunEvent } from '../../../src/core/event.ts'
import { bank } from '../../../src/domains/bank/domain.ts'
import { ExclusiveConnection } from '../../../src/postgres/exclusive-connection.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { seedStatus } from '../../../src/services/seed/seed-status.ts'
import { verifyDataset } from '../../../src/services/seed/verify-dataset.ts'
import { testDatabase } from '../server.ts'
import { noFlags, queryRows, runSeed, smallBank } from './run-seed.ts'

const target = await testDatabase()
const undisturbed = await testDatabase()
/** 60 customers in 20 slices, 40 employees in 14. */
const request = { ...smallBank, roots: { customer: 60 }, rootsPerUnit: 3 }
const { document: whole } = await runSeed(undisturbed, request)

beforeEach(async () => {
  await using session = await openSession(target)
  const schemas = bank.schemas.map(({ name }) => name)
  await session.script(`drop schema if exists dhub, analytics, ${schemas.join(', ')} cascade`)
})

const runShard = (number: number, of: number, onEvent: (event: RunEvent) => void = () => undefined) =>
  runSeed(target, { ...request, shard: { number, of } }, { onEvent })

/** Calls once, when so many units of a process are written. */
function afterUnits(count: number, act: () => void): (event: RunEvent) => void {
  let written = 0
  return ({ type }) => {
    if (type === 'unit-written' && ++written === count) act()
  }
}

describe('seedAll() in shards', () => {
  test('16 of them, four at a time and one that died and was run again, are one undisturbed run', async () => {
    const dying = new Error('the process died')
    const died = runShard(
      5,
      16,
      afterUnits(2, () => {
        throw dying
      }),
    )
    await expect(died).rejects.toThrow(dying)
    const left = Array.from({ length: 16 }, (_, position) => position + 1)
    const results: Awaited<ReturnType<typeof runShard>>[] = []
    const work = async () => {
      for (let shard = left.shift(); shard !== undefined; shard = left.shift())
        results.push(await runShard(shard, 16))
    }
    await Promise.all([work(), work(), work(), work()])
    const ends = results.map(({ status }) => status)
    expect(ends.filter((status) => status === 'loaded')).toHaveLength(15)
    const last = results.find(({ status }) => status === 'seeded')
    expect(last?.document).toMatchObject({ rows: whole?.rows, digest: whole?.digest, tables: whole?.tables })
    const parts = results
      .filter(({ status }) => status === 'loaded')
      .map(({ document }) => document?.rows ?? 0)
    expect(Math.min(...parts)).toBeGreaterThan(0)
    const verification = verifyDataset({ domain: 'bank', workers: 0 }, target)
    let step = await verification.next()
    while (step.done !== true) step = await verification.next()
    expect(step.value.failed).toBe(0)
    expect(await queryRows(target, 'select count(*) as runs from dhub.run')).toEqual([{ runs: 1 }])
    expect((await runShard(3, 16)).status).toBe('complete')
  })

  test('a shard tells of its own part, and the status of them all', async () => {
    const { document, status } = await runShard(2, 3)
    expect(status).toBe('loaded')
    expect(document).toMatchObject({ shard: '2/3' })
    expect(document?.rows).toBeLessThan(whole?.rows ?? 0)
    expect(await seedStatus({ domain: 'bank' }, target)).toMatchObject({
      state: 'interrupted',
      rows: document?.rows,
      shards: [
        { shard: 1, state: 'not started' },
        { shard: 2, state: 'complete' },
        { shard: 3, state: 'not started' },
      ],
    })
  })

  test('refuses a shard with another plan, another number of shards, or a number that is at work', async () => {
    await runShard(1, 3)
    const of4 = runSeed(target, { ...request, shard: { number: 1, of: 4 } })
    await expect(of4).rejects.toThrow(/an unfinished run in 3 shards; expected one in 4/)
    const other = runSeed(target, { ...request, seed: 7, shard: { number: 2, of: 3 } })
    await expect(other).rejects.toThrow(/an unfinished run with seed 42 instead of 7/)
    const replacing = runSeed(target, { ...request, isReplacing: true, shard: { number: 2, of: 3 } })
    await expect(replacing).rejects.toThrow(/--replace and --shard/)
    await using _ = await ExclusiveConnection.open(target, { shard: 2 })
    await expect(runShard(2, 3)).rejects.toThrow(/at work there.*for other shards than 2/)
    expect((await runShard(3, 3)).status).toBe('loaded')
  })

  test('keeps out whoever is no shard, and is kept out by them', async () => {
    await runShard(1, 2)
    {
      await using _ = await ExclusiveConnection.open(target, { shard: 1 })
      await expect(runSeed(target, noFlags)).rejects.toThrow(/another dhub at work/)
      expect(await seedStatus({ domain: 'bank' }, target)).toMatchObject({
        state: 'running',
        shards: [{ state: 'complete' }, { state: 'not started' }],
      })
    }
    await using _ = await ExclusiveConnection.open(target)
    await expect(runShard(2, 2)).rejects.toThrow(/another dhub at work/)
  })

  test('a run in shards can be finished from one process, with all that is missing', async () => {
    await runShard(2, 3)
    const { status, document } = await runSeed(target, noFlags)
    expect(status).toBe('seeded')
    expect(document?.digest).toBe(whole?.digest)
  })
})
