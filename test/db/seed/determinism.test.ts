import { expect, test } from 'vitest'
import { testDatabase } from '../server.ts'
import { queryRows, runSeed, smallBank } from './run-seed.ts'

const target = await testDatabase()
const { document: first } = await runSeed(target, smallBank)

test.each([
  ['a second run', {}],
  ['one worker', { workers: 1 }],
  ['two workers', { workers: 2, rootsPerUnit: 5 }],
  ['four workers', { workers: 4, rootsPerUnit: 3 }],
  ['units of one root', { rootsPerUnit: 1 }],
])('%s gives the same digests', async (_, change) => {
  const { document } = await runSeed(target, { ...smallBank, ...change, isReplacing: true })
  expect(document?.tables).toEqual(first?.tables)
  expect(document?.digest).toBe(first?.digest)
})

test('the layout with a database for each schema holds the same rows, and each its own ledger', async () => {
  const { document, plan } = await runSeed(target, { ...smallBank, layout: 'databases' })
  expect(document?.digest).toBe(first?.digest)
  for (const schema of plan.schemas) {
    const own = { ...target, database: schema }
    expect(await queryRows(own, 'select layout from dhub.dataset')).toEqual([{ layout: 'databases' }])
  }
  expect((await runSeed(target, { ...smallBank, layout: 'databases' })).status).toBe('complete')
  const accounts = { ...target, database: 'accounts_db' }
  const [row] = await queryRows<{ count: number }>(accounts, 'select count(*) from accounts')
  expect(row?.count).toBe(first?.tables.find(({ table }) => table === 'accounts')?.rows)
})

test('a run over several databases that was stopped goes on in each of them', async () => {
  const stop = new AbortController()
  const interrupted = await runSeed(
    target,
    { ...smallBank, layout: 'databases', rootsPerUnit: 7, isReplacing: true },
    {
      signal: stop.signal,
      onEvent: (event) => {
        if (event.type === 'unit-written' && event.unitsDone === 4) stop.abort()
      },
    },
  )
  expect(interrupted.status).toBe('interrupted')
  const { document, events } = await runSeed(target, { ...smallBank, layout: 'databases' })
  expect(events.find(({ type }) => type === 'planned')).toMatchObject({ unitsDone: 4 })
  expect(document?.digest).toBe(first?.digest)
})
