import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { openSession } from '../../../src/postgres/open-session.ts'
import { quoteIdentifier, quoteQualified } from '../../../src/postgres/quote.ts'
import type { Session } from '../../../src/postgres/session.ts'
import { readRules } from '../../../src/services/database/rule-files.ts'
import { runSeed, smallBank } from '../seed/run-seed.ts'
import { testDatabase } from '../server.ts'
import { allDefects } from './all-defects.ts'

const folder = fileURLToPath(new URL('../../../databases/bank/invariants', import.meta.url))
const rules = await readRules([folder])

const target = await testDatabase()
await runSeed(target, { ...smallBank, scale: 0.1 })
const session = await openSession(target)
afterAll(() => session.close())

test('every rule has a defect that it must catch, and every defect a rule', () => {
  const covered = new Set(allDefects.map(({ rule }) => rule))
  const names = rules.map(({ name }) => name)
  expect(names.filter((name) => !covered.has(name))).toEqual([])
  expect([...covered].filter((name) => !names.includes(name))).toEqual([])
})

test('there are a hundred rules or more, each with a title of its own', () => {
  expect(rules.length).toBeGreaterThanOrEqual(100)
  expect(new Set(rules.map(({ title }) => title)).size).toBe(rules.length)
  expect(rules.filter(({ name, title }) => name === title)).toEqual([])
})

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (name, { sql }) => {
  test('finds nothing in a bank as it is made', async () => {
    expect(await countOffenders(session, sql)).toBe(0)
  })

  const planted = allDefects.filter(({ rule }) => rule === name)
  test.each(planted.map((one, position) => [position + 1, one] as const))(
    'catches defect %i',
    async (_, one) => {
      await session.script('begin')
      try {
        for (const constraint of one.without ?? []) await dropConstraint(session, constraint)
        await session.script(one.defect)
        expect(await countOffenders(session, sql), one.defect).toBeGreaterThan(0)
      } finally {
        await session.script('rollback')
      }
    },
  )
})

async function countOffenders(querying: Session, sql: string): Promise<number> {
  const [row] = await querying.query<{ count: number }>(
    `select count(*) as count from (\n${sql}\n) as offenders`,
  )
  return row?.count ?? -1
}

async function dropConstraint(querying: Session, path: string): Promise<void> {
  const [schema = '', table = '', name = ''] = path.split('.')
  await querying.script(
    `alter table ${quoteQualified(schema, table)} drop constraint ${quoteIdentifier(name)} cascade`,
  )
}
