import { beforeEach, expect, test } from 'vitest'
import { undoFill } from '../../../src/services/generate/undo-fill.ts'
import { findRun } from '../../../src/services/runs/find-runs.ts'
import { queryRows } from '../seed/run-seed.ts'
import { contentOf, fill, loadSchema, planFor, schemaDatabase } from './fill.ts'
import { brokenConstraints } from './prove-constraints.ts'

const target = await schemaDatabase('tenants.sql')
const options = { isForced: false, isDryRun: false }

beforeEach(async () => {
  await loadSchema(target, 'drop schema if exists hotel cascade; drop schema if exists dhub cascade')
  await loadSchema(target, 'tenants.sql')
})

test('undoFill() takes away exactly the rows of a run, circles and rows without a key of their own too', async () => {
  await loadSchema(target, 'create table hotel.note (line text, at date)')
  const plan = await planFor(target, 50)
  await fill(target, plan)
  const before = await contentOf(target, plan)
  const added = await fill(target, { ...plan, seed: 9, name: 'more' })
  const dry = await undoFill(target, 'more-2', { ...options, isDryRun: true })
  expect(dry).toMatchObject({ deleted: added.rows, kept: 0 })
  const undone = await undoFill(target, 'more-2', options)
  expect(undone).toMatchObject({ deleted: added.rows, kept: 0 })
  expect(await contentOf(target, plan)).toEqual(before)
  expect(await findRun(target, 'more-2')).toMatchObject({ state: 'undone' })
  await undoFill(target, 'trial-1', options)
  const left = Object.values(await contentOf(target, plan))
  expect(new Set(left)).toEqual(new Set(['0 ']))
})

test('undoFill() keeps and lists rows that were changed since, with those that they refer to, unless it is forced', async () => {
  const plan = await planFor(target, 50)
  const { rows } = await fill(target, plan)
  await loadSchema(
    target,
    "update hotel.guest set phone = '+1', mail = null where id = (select guest_id from hotel.stay limit 1)",
  )
  await loadSchema(
    target,
    'update hotel.invoice set total = total + 1 where stay_id = (select min(stay_id) from hotel.invoice)',
  )
  const changed = await queryRows<{ id: number }>(
    target,
    'select id from hotel.invoice where stay_id = (select min(stay_id) from hotel.invoice)',
  )
  const undone = await undoFill(target, 'trial-1', options)
  expect(undone.kept).toBeGreaterThan(2)
  expect(undone.deleted).toBe(rows - undone.kept)
  const invoices = undone.tables.find(({ table }) => table === 'hotel.invoice')
  expect(invoices).toMatchObject({ changed: changed.length, kept: [{ id: String(changed[0]?.id) }] })
  expect(undone.tables.find(({ table }) => table === 'hotel.stay')).toMatchObject({ referred: 1 })
  expect(await brokenConstraints(target)).toEqual([])
  const forced = await undoFill(target, 'trial-1', { ...options, isForced: true })
  expect(forced).toMatchObject({ deleted: undone.kept, kept: 0 })
})

test('undoFill() keeps rows that rows of others refer to', async () => {
  const plan = await planFor(target, 20)
  await fill(target, plan)
  await loadSchema(
    target,
    `create schema others; create table others.card (guest_id uuid references hotel.guest on delete cascade);
     insert into others.card select id from hotel.guest limit 2`,
  )
  const undone = await undoFill(target, 'trial-1', { ...options, isForced: true })
  await loadSchema(target, 'drop schema others cascade')
  expect(undone.tables.find(({ table }) => table === 'hotel.guest')).toMatchObject({
    deleted: 18,
    referred: 2,
  })
  expect(undone.kept).toBe(2)
})

test('undoFill() leaves rows of a later run alone that look the same, and says of whom', async () => {
  const plan = await planFor(target, 20)
  await fill(target, plan, { name: 'first' })
  await fill(target, plan, { name: 'second', strategy: 'refresh' })
  expect(await findRun(target, 'first')).toMatchObject({ state: 'replaced' })
  await expect(undoFill(target, 'first', options)).rejects.toThrow('emptied by a later run')
  await undoFill(target, 'second', options)
  const { rows } = await fill(target, plan, { name: 'third' })
  await expect(undoFill(target, 'second', options)).rejects.toMatchObject({
    nextSteps: ['Undo that one first: dhub generate undo third'],
  })
  expect(await undoFill(target, 'third', options)).toMatchObject({ deleted: rows, kept: 0 })
})

test('undoFill() leaves tables alone that a later run has emptied and filled again', async () => {
  const plan = await planFor(target, 20)
  const { rows } = await fill(target, plan, { name: 'all' })
  const some = { ...plan, name: 'some', tables: plan.tables.filter(({ table }) => table === 'hotel.audit') }
  await fill(target, some, { strategy: 'refresh' })
  expect(await undoFill(target, 'all', options)).toMatchObject({ deleted: rows - 20, kept: 0 })
  expect(await queryRows(target, 'select count(*) as rows from hotel.audit')).toEqual([{ rows: 20 }])
})

test('undoFill() wants the run of a plan for production confirmed', async () => {
  const plan = await planFor(target, 5)
  await fill(target, { ...plan, environment: 'production' })
  await expect(undoFill(target, 'trial-1', options)).rejects.toMatchObject({
    nextSteps: [expect.stringContaining('--allow-production'), expect.stringContaining('--dry-run')],
  })
  expect(await undoFill(target, 'trial-1', { ...options, isProductionAllowed: true })).toMatchObject({
    kept: 0,
  })
})
