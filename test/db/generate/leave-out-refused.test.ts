import { expect, onTestFinished, test } from 'vitest'
import type { ConnectionTarget } from '../../../src/postgres/connection/connection-target.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { savePlan } from '../../../src/services/generate/save-plan.ts'
import { fill, loadSchema, schemaDatabase } from './fill.ts'

const shop = `
  create table customers (id int primary key, name text not null);
  create table relics (id int primary key, age int not null check (age < 1 and age > 5));
  create table finds (id int primary key, relic_id int not null references relics, note text);
  create table guesses (id int primary key, relic_id int references relics);
  create function stop() returns trigger language plpgsql as $$ begin raise exception 'closed for ever'; end $$;
  create table vaults (id int primary key, gold int not null);
  create trigger closed before insert on vaults for each row execute function stop();`

const options = { scope: { schemas: [], tables: [] }, rows: 20, asOf: 20_778, acceptAll: true } as const

async function countOf(target: ConnectionTarget, table: string): Promise<unknown> {
  await using session = await openSession(target)
  const [row] = await session.query(`select count(*)::int as rows from ${table}`)
  return row?.['rows']
}

test('a plan leaves out what cannot be filled and what needs it, with the reasons, and fills the rest', async () => {
  const target = await schemaDatabase(shop)
  const { plan, leftOut, text } = await savePlan(target, options, {})
  expect(plan.tables.map(({ table }) => table)).toEqual(['public.customers', 'public.guesses'])
  expect(leftOut.map(({ table }) => table).toSorted()).toEqual([
    'public.finds',
    'public.relics',
    'public.vaults',
  ])
  expect(leftOut.find(({ table }) => table === 'public.vaults')?.reason).toContain('closed for ever')
  expect(text).toContain('# Left out public.relics: found ')
  expect(await countOf(target, 'vaults')).toBe(0)
  await fill(target, plan)
  expect(await countOf(target, 'guesses')).toBe(20)
})

test('a plan keeps what cannot be filled where that is wished, and says why where nothing else is left', async () => {
  const target = await schemaDatabase(shop)
  const { plan, leftOut } = await savePlan(target, options, { withRefused: true })
  expect(plan.tables).toHaveLength(5)
  expect(leftOut).toEqual([])
  const scope = { schemas: [], tables: ['relics'] }
  await expect(savePlan(target, { ...options, scope }, {})).rejects.toMatchObject({
    message: expect.stringContaining('Cannot fill public.relics as planned'),
  })
})

test('a plan can be made by who may only read, and what only the database knows stays in it', async () => {
  const target = await schemaDatabase(shop)
  const role = `reader_${target.database}`
  const reading = { ...target, user: role, password: 'poor' }
  onTestFinished(() => loadSchema(target, `drop owned by ${role}; drop role ${role}`))
  await loadSchema(target, `create role ${role} login password 'poor'; grant pg_read_all_data to ${role}`)
  const { plan, leftOut } = await savePlan(reading, options, {})
  expect(plan.tables.map(({ table }) => table)).toContain('public.vaults')
  expect(leftOut.map(({ table }) => table).toSorted()).toEqual(['public.finds', 'public.relics'])
})
