import { expect, test } from 'vitest'
import { openSession } from '../../../src/postgres/open-session.ts'
import { areAllKept, type RuleOutcome, verifyRules } from '../../../src/services/database/verify-rules.ts'
import { testDatabase } from '../server.ts'

const target = await testDatabase()
{
  await using session = await openSession(target)
  await session.script(
    'create schema books; create table books.entries as select g as id from generate_series(1, 20) g',
  )
}

const rule = (name: string, sql: string) => ({ name, title: `title of ${name}`, sql, file: `${name}.sql` })

test('verifyRules() counts offenders, shows some, and keeps the order of the rules', async () => {
  const rules = [
    rule('kept', 'select id from books.entries where id > 20'),
    rule(
      'broken',
      'select id, id as "Id 🏦" from books.entries where id > 8 order by id -- a comment at the end',
    ),
    rule('twice', 'select a.id, b.id from books.entries a join books.entries b using (id) where id = 1'),
  ]
  const ended: RuleOutcome[] = []
  const outcomes = await verifyRules(target, {
    rules,
    connections: 3,
    onOutcome: (outcome) => ended.push(outcome),
  })
  expect(outcomes.map(({ rule: { name }, offenders }) => [name, offenders])).toEqual([
    ['kept', 0],
    ['broken', 12],
    ['twice', 1],
  ])
  expect(outcomes[1]?.samples).toHaveLength(5)
  expect(outcomes[1]?.samples[0]).toEqual({ id: 9, 'Id 🏦': 9 })
  expect(new Set(ended)).toEqual(new Set(outcomes))
  expect(areAllKept(outcomes)).toBe(false)
  expect(areAllKept(outcomes.slice(0, 1))).toBe(true)
})

test('a rule that cannot be run says why, and stops neither the others nor its connection', async () => {
  const rules = [
    rule('misspelt', 'select id\nfrom books.entris'),
    rule('late', 'select id from books.entries where 1 / (10 - id) > 0'),
    rule('kept', 'select 1 where false'),
  ]
  const outcomes = await verifyRules(target, { rules, connections: 1 })
  expect(outcomes.map(({ offenders }) => offenders)).toEqual([undefined, undefined, 0])
  expect(outcomes[0]?.error?.message).toContain('line 2: from books.entris')
  expect(outcomes[1]?.error?.message).toContain('division by zero')
  expect(areAllKept(outcomes)).toBe(false)
})

test.for([
  'delete from books.entries returning id',
  'with gone as (delete from books.entries returning id) select * from gone',
  'select 1) as x; drop table books.entries; select * from (select 1',
])('a rule changes nothing: %s', async (sql) => {
  const [outcome] = await verifyRules(target, { rules: [rule('bad', sql)], connections: 1 })
  expect(outcome?.offenders).toBeUndefined()
  await using session = await openSession(target)
  expect(await session.query('select count(*) from books.entries')).toEqual([{ count: 20 }])
})

test('names without a schema are looked for where it is said', async () => {
  const rules = [rule('plain', 'select id from entries where id = 1')]
  const [outcome] = await verifyRules(target, { rules, connections: 1, searchPath: ['books'] })
  expect(outcome?.offenders).toBe(1)
})
