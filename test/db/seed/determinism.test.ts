import { expect, test } from 'vitest'
import { testDatabase } from '../server.ts'
import { runSeed, smallBank } from './run-seed.ts'

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
