import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { root } from '../../bin/source-package.js'
import { contentOf, loadSchema, planFor, schemaDatabase } from '../db/generate/fill.ts'
import { queryRows } from '../db/seed/run-seed.ts'
import { testDatabase } from '../db/server.ts'
import { urlOf } from '../faults/seed-process.ts'
import { runDhub } from './run-dhub.ts'

const target = await schemaDatabase('tenants.sql')
const metricsTarget = await testDatabase()
const folder = await mkdtemp(path.join(tmpdir(), 'dhub-run-'))
const environment = { DATABASE_URL: urlOf(target), DHUB_HOME: folder }
const plan = path.join(folder, 'plan.yaml')
const planWords = ['generate', 'plan', '--accept', '--anew', '--as-of', '2026-11-21', '--rows', '40']
await runDhub([...planWords, '--name', 'hotel', '--environment', 'development', '--out', plan], environment)

async function documentOf(schema: string, words: readonly string[]): Promise<Record<string, unknown>> {
  const { stdout, stderr, exitCode } = await runDhub([...words, '--json'], environment)
  expect([exitCode, stdout === '' ? stderr : '']).toEqual([0, ''])
  const document = JSON.parse(stdout) as Record<string, unknown>
  const form = JSON.parse(await readFile(`${root}schemas/${schema}.schema.json`, 'utf8')) as Parameters<
    typeof z.fromJSONSchema
  >[0]
  expect(z.fromJSONSchema(form).safeParse(document).error).toBeUndefined()
  return document
}

test('dhub generate run fills, generate undo empties again, and both print documents of their schemas', async () => {
  const filled = await documentOf('generate-run', ['generate', 'run', plan, '--metrics', folder])
  expect(filled).toMatchObject({ run: 'hotel-1', violations: 0, problems: [], seed: 42, asOf: '2026-11-21' })
  const metrics = JSON.parse(await readFile(path.join(folder, 'hotel-1.json'), 'utf8')) as Parameters<
    typeof z.fromJSONSchema
  >[0]
  expect(metrics).toMatchObject({ run: 'hotel-1', plan: 'hotel', rows: filled['rows'], violations: 0 })
  expect(metrics).toMatchObject({
    pool: { connections: 2, waitedMilliseconds: expect.any(Number) },
    tables: { 'hotel.stay': { rows: 40, rowsPerSecond: expect.any(Number) } },
    host: { database: target.database },
  })
  const { stdout: shown } = await runDhub(['runs', 'show', 'hotel-1'], environment)
  expect(shown).toMatch(/metrics\.pool\.connections +2\n/)
  expect(shown).toMatch(/hotel\.stay +│ +[\d.]+ │ +[\d.]+ │ +40 │/)
  const archived = (name: string) =>
    readFile(path.join(folder, 'runs', target.database, 'hotel-1', name), 'utf8')
  expect(JSON.parse(await archived('report.json'))).toEqual(filled)
  expect(await archived('events.ndjson')).toContain('"type":"unit-written"')
  const undone = await documentOf('generate-undo', ['generate', 'undo', 'hotel-1'])
  expect(undone).toMatchObject({ deleted: filled['rows'], kept: 0 })
  const left = Object.values(await contentOf(target, await planFor(target)))
  expect(new Set(left)).toEqual(new Set(['0 ']))
})

test('dhub generate run shows tables, constraints, rows and what to do next, and tells of the ledger first', async () => {
  await loadSchema(target, 'drop schema if exists dhub cascade')
  const place = urlOf(metricsTarget)
  const { stdout, stderr, exitCode } = await runDhub(
    ['generate', 'run', plan, '--strategy', 'refresh', '--yes', '--all', '--metrics', place],
    environment,
  )
  expect(exitCode).toBe(0)
  expect(stderr).toContain('in the schema dhub; dhub runs forget takes it away')
  expect(stdout).toMatch(/hotel\.stay +│ +40 │ +40 │ +0 │ +40/)
  expect(stdout).toMatch(/beds_by_kind +│ check +│ by rejection +│ holds/)
  expect(stdout).toContain('dhub generate undo hotel-1')
  expect(await queryRows(metricsTarget, 'select run, plan from dhub_metrics')).toEqual([
    { run: 'hotel-1', plan: 'hotel' },
  ])
})

test('dhub generate run asks before tables are emptied and before production is changed', async () => {
  const words = ['generate', 'run', plan]
  const refresh = await runDhub([...words, '--strategy', 'refresh'], environment)
  expect([refresh.exitCode, refresh.stderr]).toEqual([2, expect.stringContaining('Add --yes')])
  const production = path.join(folder, 'production.yaml')
  await runDhub([...planWords, '--environment', 'production', '--out', production], environment)
  const refused = await runDhub(['generate', 'run', production], environment)
  expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining('Add --allow-production')])
})

test('dhub generate run refuses a plan with open choices, and one that nothing satisfies, by name', async () => {
  const impossible = await schemaDatabase(
    'create schema odd; create table odd.none (id integer primary key, n integer not null check (n > 5 and n < 3), ppq text)',
  )
  const own = { ...environment, DATABASE_URL: urlOf(impossible) }
  const file = path.join(folder, 'impossible.yaml')
  const words = [...planWords, '--environment', 'development', '--out', file]
  const unplanned = await runDhub(words, own)
  expect([unplanned.exitCode, unplanned.stderr]).toEqual([2, expect.stringContaining('--with-refused')])
  await runDhub([...words, '--with-refused'], own)
  const refused = await runDhub(['generate', 'run', file], own)
  expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining('odd.none')])
  const text = (await readFile(file, 'utf8')).replace(/generator: \S+/, 'generator: ???')
  await writeFile(file, text)
  const open = await runDhub(['generate', 'run', file], own)
  expect([open.exitCode, open.stderr]).toEqual([2, expect.stringContaining('found ???')])
})

test('dhub generate run looks before the first row whether figures and state can be written', async () => {
  const run = (...words: readonly string[]) => runDhub(['generate', 'run', plan, ...words], environment)
  const runs = async () => (await runDhub(['runs', 'list', '--json'], environment)).stdout
  const before = await runs()
  for (const place of ['mysql://host/base', plan]) {
    const refused = await run('--metrics', place)
    expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining('Mend --metrics')])
  }
  const refused = await run('--control-file', folder)
  expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining('found a folder')])
  expect(await runs()).toBe(before)
})
