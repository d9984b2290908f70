import { afterAll, expect, test } from 'vitest'
import { planDatabase } from '../../../src/services/generate/plan-database.ts'
import { queryRows } from '../seed/run-seed.ts'
import { fill, loadSchema, planFor, schemaDatabase } from './fill.ts'

const target = await schemaDatabase(
  `create schema "Odd"; create table "Odd"."Parent" (id int primary key);
   create table "Odd"."Child.Of" (id int primary key, parent int references "Odd"."Parent")`,
)
const role = `poor_${target.database}`
const poor = { ...target, user: role, password: 'poor' }
const plan = await planFor(target, 5)
const children = { ...plan, tables: plan.tables.filter(({ table }) => table === 'Odd.Child.Of') }
await loadSchema(target, `create role ${role} login password 'poor'`)
afterAll(() => loadSchema(target, `drop owned by ${role}; drop role ${role}`))

test('a role without rights is told by name what would give them, before anything is written', async () => {
  const options = { scope: { schemas: [], tables: [] } }
  await expect(planDatabase(poor, options)).rejects.toMatchObject({
    message: expect.stringContaining(`found the role ${role} without rights on Odd.Child.Of, Odd.Parent`),
    nextSteps: [
      `Have them given: GRANT USAGE ON SCHEMA "Odd" TO "${role}"`,
      `Have them given: GRANT SELECT ON "Odd"."Child.Of", "Odd"."Parent" TO "${role}"`,
    ],
  })
  await loadSchema(
    target,
    `grant usage on schema "Odd" to ${role}; grant select on "Odd"."Child.Of" to ${role}`,
  )
  await expect(fill(poor, children)).rejects.toMatchObject({
    nextSteps: [
      `Have them given: GRANT INSERT ON "Odd"."Child.Of" TO "${role}"`,
      `Have them given: GRANT SELECT ON "Odd"."Parent" TO "${role}"`,
    ],
  })
  await loadSchema(target, `grant select, insert on all tables in schema "Odd" to ${role}`)
  await expect(fill(poor, plan, { strategy: 'refresh' })).rejects.toMatchObject({
    nextSteps: [`Have them given: GRANT TRUNCATE ON "Odd"."Child.Of", "Odd"."Parent" TO "${role}"`],
  })
  expect(await queryRows(target, "select to_regnamespace('dhub') as ledger")).toEqual([{ ledger: null }])
  expect((await fill(poor, plan)).problems).toEqual([])
})

test('the plan of another database is refused with the names of its tables', async () => {
  const [first] = plan.tables
  if (first === undefined) throw new Error('No table')
  const other = { ...plan, tables: [...plan.tables, { ...first, table: 'public.nowhere' }] }
  await expect(fill(target, other)).rejects.toMatchObject({
    message: expect.stringContaining('found no table public.nowhere in '),
    nextSteps: [expect.stringContaining('dhub generate check'), expect.stringContaining('--database-url')],
  })
})

test('a database that takes no writes is refused, and left without a ledger', async () => {
  await loadSchema(target, `alter database ${target.database} set default_transaction_read_only = on`)
  await expect(fill(target, plan)).rejects.toMatchObject({
    message: expect.stringContaining('read-only by default'),
  })
  await loadSchema(
    target,
    `set transaction_read_only = off; alter database ${target.database} reset default_transaction_read_only`,
  )
})

test('columns that went, and values that do not fit a type that changed, are told before the first row', async () => {
  const database = await schemaDatabase('create table a (id int primary key, name text not null, note text)')
  const made = await planFor(database, 5)
  await loadSchema(database, 'alter table a drop column note')
  await expect(fill(database, made)).rejects.toThrow('found no column public.a.note in the database')
  await loadSchema(database, 'alter table a add note text, alter name type integer using 1')
  await expect(fill(database, made)).rejects.toMatchObject({
    nextSteps: [
      expect.stringMatching(/public\.a\.name: found ".*" from .*; expected a value of type integer/),
    ],
  })
})
