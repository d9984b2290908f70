import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { connectionUrl } from '../../src/postgres/connection/show-target.ts'
import { openSession } from '../../src/postgres/open-session.ts'
import { databaseFrom } from '../db/sources/load-catalog.ts'
import { runDhub } from './run-dhub.ts'

const target = await databaseFrom('test/db/generate/planned-shop.sql')
const folder = await mkdtemp(path.join(tmpdir(), 'dhub-plan-'))
afterAll(() => rm(folder, { recursive: true }))

const generate = (...words: readonly string[]) =>
  runDhub(['generate', ...words], { DATABASE_URL: connectionUrl(target), DHUB_AS_OF: undefined })

const inFolder = (name: string) => path.join(folder, name)

async function planned(name: string, ...words: readonly string[]): Promise<string> {
  const file = inFolder(name)
  const { exitCode, stderr } = await generate('plan', '--out', file, '--as-of', '2026-01-01', ...words)
  expect([exitCode, stderr]).toEqual([0, expect.stringContaining('4 tables')])
  return file
}

async function change(file: string, ...changes: readonly (readonly [string, string])[]): Promise<void> {
  let text = await readFile(file, 'utf8')
  for (const [right, wrong] of changes) {
    expect(text).toContain(right)
    text = text.replace(right, wrong)
  }
  await writeFile(file, text)
}

test('dhub generate plan writes the same bytes again, keeps edits, and never the password', async () => {
  const file = await planned('plan.yaml')
  const first = await readFile(file, 'utf8')
  await planned('plan.yaml')
  expect(await readFile(file, 'utf8')).toBe(first)
  expect(first).toContain('# yaml-language-server: $schema=./fill-plan.schema.json')
  expect(target.password === undefined || !first.includes(target.password)).toBe(true)
  const schema = JSON.parse(await readFile(inFolder('fill-plan.schema.json'), 'utf8'))
  expect(schema.title).toBe('Plan of dhub generate')
  await change(file, ['generator: contact.email', 'generator: faker.internet.email'])
  const { stdout } = await generate('plan', '--out', file, '--rows', 'orders=500', '--json')
  const { changes, plan } = JSON.parse(stdout)
  expect(changes).toEqual([{ kind: 'changed', subject: 'public.orders', detail: '100 rows are 500 now' }])
  expect(plan.tables[0].columns.email.generator).toBe('faker.internet.email')
})

test('dhub generate plan writes to stdout without --out', async () => {
  const { stdout, stderr } = await generate('plan', '--table', 'products', '--rows', '1_000')
  expect(stdout).toMatch(/public\.products:\n {4}rows: 1000\n/)
  expect(stderr).toContain('1 tables, 3 columns, 1,000 rows')
  expect((await generate('plan', '--rows', 'many')).stderr).toContain('found many; expected a number')
  expect((await generate('plan', '--size', 'huge')).stderr).toContain('found huge; expected a size')
})

test('dhub generate check finds what is wrong, each with file, line and column', async () => {
  const file = await planned('wrong.yaml')
  expect((await generate('check', file)).exitCode).toBe(0)
  await change(
    file,
    ['generator: person.first-name', 'generator: persn.first-name'],
    ['      tier:', '      teir:'],
    ['  public.products:', '  public.product:'],
    ['expression: quantity * unit_price * (1 - discount)', 'expresion: quantity'],
  )
  const { stdout, exitCode } = await generate('check', file)
  expect(exitCode).toBe(1)
  const lines = (await readFile(file, 'utf8')).split('\n')
  const lineOf = (text: string) => lines.findIndex((line) => line.includes(text)) + 1
  expect(stdout).toContain(`${file}:${lineOf('persn')}:20 error`)
  expect(stdout).toContain('did you mean person.first-name')
  expect(stdout).toContain(`${file}:${lineOf('teir:')}:7 error`)
  expect(stdout).toContain('did you mean tier?')
  expect(stdout).toContain('did you mean public.products?')
  expect(stdout).toContain('found parameter expresion; expected those of sql: expression')
  expect(stdout).toContain('expected it in the plan: it is NOT NULL and has no default')
  const { findings, errors } = JSON.parse((await generate('check', file, '--json')).stdout)
  expect(errors).toBe(findings.filter((one: { severity: string }) => one.severity === 'error').length)
})

test('dhub generate check tells of tables with less room than rows', async () => {
  await using session = await openSession(target)
  await session.script("create table grades (grade char(1) primary key check (grade in ('A', 'B', 'C')))")
  try {
    const file = inFolder('room.yaml')
    await generate('plan', '--out', file, '--table', 'grades')
    const { stdout, exitCode } = await generate('check', file)
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(
      /room\.yaml:\d+:11 warning tables\.public\.grades\.rows: found 100 rows; expected 3 at most/,
    )
  } finally {
    await session.script('drop table grades')
  }
})

test('dhub generate check tells what has changed in the database since', async () => {
  const file = await planned('drift.yaml')
  await using session = await openSession(target)
  await session.script(
    'alter table products add column weight numeric not null; alter table products alter column name type text',
  )
  try {
    const { stdout, exitCode } = await generate('check', file)
    expect(exitCode).toBe(1)
    expect(stdout).toContain('found public.products.weight in the database; expected it in the plan')
    expect(stdout).toContain(
      'found text in the database; expected character varying(80), as when the plan was made',
    )
    const again = await generate('plan', '--out', file)
    expect(again.stderr).toContain('added public.products.weight: number.measure')
    expect((await generate('check', file)).exitCode).toBe(0)
  } finally {
    await session.script('alter table products drop column weight, alter column name type varchar(80)')
  }
})

test('dhub generate review shows samples, takes choices by flag and accepts the rest', async () => {
  await using session = await openSession(target)
  await session.script('alter table products add column blub text, add column foo integer')
  try {
    const file = await planned('open.yaml')
    expect(await readFile(file, 'utf8')).toContain('generator: ??? # by its type; perhaps text.label')
    const { open } = JSON.parse((await generate('review', file, '--json')).stdout)
    expect(open.map(({ column }: { column: string }) => column)).toEqual(['blub', 'foo'])
    expect(open[0].choices[0].samples).toHaveLength(4)
    const wrong = await generate('review', file, '--choose', 'public.products.blub=no.such')
    expect([wrong.exitCode, wrong.stderr]).toEqual([2, expect.stringContaining('Cannot choose no.such')])
    await generate('review', file, '--choose', 'public.products.blub=faker.music.genre')
    const { stdout } = await generate('review', file, '--accept')
    expect(stdout).toContain('1 chosen, 0 left open')
    const text = await readFile(file, 'utf8')
    expect(text).toContain('generator: faker.music.genre # chosen in review')
    expect(text).not.toContain('generator: ???')
    expect((await generate('check', file)).exitCode).toBe(0)
  } finally {
    await session.script('alter table products drop column blub, drop column foo')
  }
})

test('dhub generate check takes generators of one’s own, and names those that cannot be used', async () => {
  const file = await planned('own.yaml')
  await writeFile(inFolder('tier.mjs'), 'export default (dice) => dice.pick(["basic", "plus"])\n')
  await writeFile(inFolder('chance.mjs'), 'export default () => String(Math.random())\n')
  await writeFile(inFolder('nothing.mjs'), 'export const tier = 1\n')
  await change(file, ['generator: person.first-name', 'generator: ./tier.mjs'])
  expect((await generate('check', file)).stdout).toContain('0 errors, 0 warnings')
  await change(
    file,
    ['generator: person.last-name', 'generator: ./chance.mjs'],
    ['generator: contact.email', 'generator: ./nothing.mjs'],
  )
  const { stdout, exitCode } = await generate('check', file)
  expect(exitCode).toBe(1)
  expect(stdout).toContain('found other values when asked for the same rows again in another order')
  expect(stdout).toContain('found no default export; expected a function')
})

test('dhub generate init asks nothing without a terminal, and takes every answer by flag', async () => {
  const file = inFolder('init.yaml')
  const words = ['--name', 'first-shop', '--environment', 'staging', '--schema', 'public', '--rows', '10']
  const { stdout } = await generate('init', ...words, '--strategy', 'refresh', '--out', file)
  expect(stdout).toContain('Planned first-shop: 4 tables')
  const text = await readFile(file, 'utf8')
  expect(text).toContain('name: first-shop\nenvironment: staging\n')
  expect(text).toContain('strategy: refresh\n')
})
