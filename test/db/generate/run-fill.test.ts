import { expect, test } from 'vitest'
import { findRun } from '../../../src/services/runs/find-runs.ts'
import { queryRows } from '../seed/run-seed.ts'
import { contentOf, fill, loadSchema, planFor, schemaDatabase } from './fill.ts'
import { brokenConstraints, emptyTablesOf } from './prove-constraints.ts'

const target = await schemaDatabase('tenants.sql')

async function anew(): Promise<void> {
  await loadSchema(target, 'drop schema if exists hotel cascade; drop schema if exists dhub cascade')
  await loadSchema(target, 'tenants.sql')
}

test('fillDatabase() keeps every constraint of a schema with tenants, circles, partitions and triggers', async () => {
  await anew()
  const plan = await planFor(target)
  const document = await fill(target, plan)
  expect(document.problems).toEqual([])
  expect(document.violations).toBe(0)
  expect(await brokenConstraints(target)).toEqual([])
  expect(
    await emptyTablesOf(
      target,
      plan.tables.map(({ table }) => table),
    ),
  ).toEqual([])
  expect(new Set(document.constraints.map(({ proof }) => proof))).toEqual(new Set(['holds']))
})

test('a constraint that only older rows break is told apart from one that new rows break', async () => {
  await anew()
  await loadSchema(
    target,
    `insert into hotel.amenity values (7, 'old');
     alter table hotel.amenity add constraint not_old check (label <> 'old') not valid`,
  )
  const { constraints, problems } = await fill(target, await planFor(target, 5, ['hotel.amenity']))
  expect(constraints.find(({ constraint }) => constraint === 'not_old')).toMatchObject({
    proof: 'older rows',
  })
  expect(problems).toEqual([])
})

test('a table that stays empty fails the run by its name', async () => {
  await anew()
  await loadSchema(target, 'create rule away as on insert to hotel.audit do instead nothing')
  const { problems } = await fill(target, await planFor(target, 5, ['hotel.audit']))
  expect(problems).toContain('hotel.audit is empty')
  expect(await findRun(target)).toMatchObject({
    state: 'failed',
    error: expect.stringContaining('hotel.audit'),
  })
})

test('the same seed gives the same content with and without threads, another seed another one', async () => {
  await anew()
  const plan = await planFor(target)
  const first = await fill(target, plan)
  const content = await contentOf(target, plan)
  await anew()
  const second = await fill(target, plan, { workers: 2 })
  expect(second.digest).toBe(first.digest)
  expect(await contentOf(target, plan)).toEqual(content)
  await anew()
  expect((await fill(target, { ...plan, seed: 7 })).digest).not.toBe(first.digest)
})

test('append adds rows to those that are there, incremental tops up, refresh begins anew', async () => {
  await anew()
  const plan = await planFor(target)
  const first = await fill(target, plan)
  const added = await fill(target, plan, { strategy: 'append' })
  expect(added.problems).toEqual([])
  expect(await brokenConstraints(target)).toEqual([])
  for (const { rowsBefore, rowsAfter, rows } of added.tables) expect(rowsAfter).toBe(rowsBefore + rows)
  const more = { ...plan, tables: plan.tables.map((table) => ({ ...table, rows: 250 })) }
  const topped = await fill(target, more, { strategy: 'incremental' })
  expect(topped.problems).toEqual([])
  const short = topped.tables.filter(({ rowsAfter, table }) => rowsAfter !== 250 && !isCapped(topped, table))
  expect(short).toEqual([])
  const refreshed = await fill(target, plan, { strategy: 'refresh' })
  expect(refreshed.digest).toBe(first.digest)
  expect(await brokenConstraints(target)).toEqual([])
})

const isCapped = (document: { readonly caps: readonly { readonly table: string }[] }, name: string) =>
  document.caps.some(({ table }) => table === name)

test('sequences go on behind the rows that were sent', async () => {
  await anew()
  await fill(target, await planFor(target))
  await loadSchema(target, "insert into hotel.audit (what) values ('after')")
  const [row] = await queryRows<{ id: number; most: number }>(
    target,
    "select id, (select max(id) from hotel.audit where what <> 'after') as most from hotel.audit where what = 'after'",
  )
  expect(row?.id).toBe((row?.most ?? 0) + 1)
})

test('what triggers refuse, and keys that they overwrite, are told before the first row', async () => {
  await anew()
  await loadSchema(
    target,
    `create function hotel.no() returns trigger language plpgsql as $$ begin raise exception 'not today'; end $$;
     create trigger no before insert on hotel.guest for each row execute function hotel.no()`,
  )
  await expect(fill(target, await planFor(target))).rejects.toMatchObject({
    nextSteps: [expect.stringContaining('not today')],
  })
  await loadSchema(
    target,
    `create or replace function hotel.no() returns trigger language plpgsql as $$ begin new.id := gen_random_uuid(); return new; end $$`,
  )
  await expect(fill(target, await planFor(target))).rejects.toMatchObject({
    nextSteps: [expect.stringContaining('hotel.guest')],
  })
  expect(await queryRows(target, 'select 1 from hotel.house limit 1')).toEqual([])
})

test('rows that triggers write into planned tables get numbers of their own', async () => {
  await anew()
  await loadSchema(
    target,
    `create function hotel.note() returns trigger language plpgsql as $$
     begin insert into hotel.audit (what) values ('stay ' || new.id); return null; end $$;
     create trigger note after insert on hotel.stay for each row execute function hotel.note()`,
  )
  const { problems, tables } = await fill(target, await planFor(target))
  expect(problems).toEqual([])
  expect(tables.find(({ table }) => table === 'hotel.audit')).toMatchObject({ rows: 100, rowsAfter: 200 })
})

test('a role that may not make the ledger is told so, and fills all the same', async () => {
  await anew()
  const role = `filler_${target.database}`
  await loadSchema(
    target,
    `create role ${role} login password 'filler'; grant usage on schema hotel to ${role};
     grant select, insert on all tables in schema hotel to ${role};
     revoke create on database ${target.database} from public`,
  )
  const notes: string[] = []
  const limited = { ...target, user: role, password: 'filler' }
  const document = await fill(limited, await planFor(limited), {
    tell: (note) => notes.push(note),
    onEvent: (event) => event.type === 'warning' && notes.push(event.message),
  })
  await loadSchema(target, `drop owned by ${role}; drop role ${role}`)
  expect(document).toMatchObject({ run: null, problems: [] })
  expect(notes[0]).toContain('cannot be resumed')
  expect(notes).toContainEqual(expect.stringContaining('The sequence hotel.audit_id_seq stays where it is'))
  expect(await queryRows(target, "select to_regnamespace('dhub') as schema")).toEqual([{ schema: null }])
})
