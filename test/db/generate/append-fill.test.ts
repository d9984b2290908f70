import { beforeEach, expect, test } from 'vitest'
import { undoFill } from '../../../src/services/generate/undo-fill.ts'
import { queryRows } from '../seed/run-seed.ts'
import { fill, loadSchema, planFor, schemaDatabase } from './fill.ts'
import { brokenConstraints } from './prove-constraints.ts'

const target = await schemaDatabase('shelves.sql')

beforeEach(async () => {
  await loadSchema(target, 'drop schema if exists "Shelf" cascade; drop schema if exists dhub cascade')
  await loadSchema(target, 'shelves.sql')
})

test('append adds rows again and again beside uniques over expressions, by condition, of few values and of ranges', async () => {
  const plan = await planFor(target, 60)
  for (let time = 0; time < 4; time++) {
    const { problems, caps, tables } = await fill(target, plan)
    expect({ problems, caps }).toEqual({ problems: [], caps: [] })
    expect(tables.map(({ rowsAfter }) => rowsAfter)).toEqual(tables.map(() => 60 * (time + 1)))
  }
  expect(await brokenConstraints(target)).toEqual([])
})

test('append keeps away from rows of others', async () => {
  await loadSchema(
    target,
    `insert into "Shelf".currency select chr(65 + n / 26) || chr(65 + n % 26) || 'A', n || ' pieces' from generate_series(0, 5) n;
     insert into "Shelf".tag select code, name from "Shelf".currency;
     insert into "Shelf".slot (during) values ('[2000-01-01,2040-01-01)')`,
  )
  const { problems } = await fill(target, await planFor(target, 60))
  expect(problems).toEqual([])
  expect(await brokenConstraints(target)).toEqual([])
})

test('append keeps away from rows that an exclusion compares where its condition holds', async () => {
  const other = await schemaDatabase(`
    create table places (id int generated always as identity primary key, country_code char(2) not null,
      is_active boolean not null, exclude (country_code with =) where (is_active));
    insert into places (country_code, is_active)
      select chr(65 + n / 26) || chr(65 + n % 26), true from generate_series(0, 675, 2) n`)
  const { problems } = await fill(other, await planFor(other, 60))
  expect(problems).toEqual([])
  expect(await brokenConstraints(other)).toEqual([])
})

test('fillings that are undone in another order than they came leave room for later ones', async () => {
  const plan = await planFor(target, 60)
  const options = { isForced: false, isDryRun: false }
  for (const name of ['a', 'b', 'c']) await fill(target, plan, { name })
  await undoFill(target, 'b', options)
  expect((await fill(target, plan, { name: 'd' })).problems).toEqual([])
  await undoFill(target, 'a', options)
  expect((await fill(target, plan, { name: 'e' })).problems).toEqual([])
  for (const name of ['e', 'd', 'c', 'b', 'a']) await undoFill(target, name, options)
  for (const { table } of plan.tables) {
    const name = table.slice('Shelf.'.length)
    expect(await queryRows(target, `select 1 from "Shelf"."${name}"`), table).toEqual([])
  }
})

test('a schema with a dot in its name is refused while planning, with what to do', async () => {
  await loadSchema(target, 'create schema "a.b"; create table "a.b".c (d int)')
  await expect(planFor(target)).rejects.toMatchObject({
    message: expect.stringContaining('"a.b"'),
    nextSteps: [expect.stringContaining('--schema'), expect.stringContaining('RENAME TO "a_b"')],
  })
  await loadSchema(target, 'drop schema "a.b" cascade')
})
