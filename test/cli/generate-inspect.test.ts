import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { connectionUrl } from '../../src/postgres/connection/show-target.ts'
import { databaseFrom } from '../db/sources/load-catalog.ts'
import { runDhub } from './run-dhub.ts'

const keys = await databaseFrom('test/db/sources/keys.sql')
const parts = await databaseFrom('test/db/sources/partitions.sql')
const folder = await mkdtemp(path.join(tmpdir(), 'dhub-inspect-'))
afterAll(() => rm(folder, { recursive: true }))

const inspect = (...words: readonly string[]) =>
  runDhub(['generate', 'inspect', ...words], { DATABASE_URL: connectionUrl(keys) })

test('dhub generate inspect shows tables, what they refer to and their rules', async () => {
  const { stdout, exitCode } = await inspect('--schema', 'Odd Shop')
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/│ Odd Shop │ staff +│ +│ +2 │ id +│ store +│ +1 │/)
  expect(stdout).toMatch(
    /│ select .*│ tenant_id, Order No │ other.region, select, tenant │.*3 uniques, 3 checks, 1 excl/,
  )
})

test('dhub generate inspect counts partitions with their table', async () => {
  const { stdout } = await runDhub(['generate', 'inspect'], { DATABASE_URL: connectionUrl(parts) })
  expect(stdout).toMatch(/│ payment +│.*│ customer +│ +1 │ 5 partitions, 1 check/)
  expect(stdout).not.toContain('payment_2024')
})

test('dhub generate inspect shows one table with its columns', async () => {
  const { stdout } = await inspect('--table', 'Odd Shop.select')
  expect(stdout).toMatch(/│ region +│ varchar\(3\) +│ null +│ → other.region.code +│/)
  expect(stdout).toMatch(/│ state +│ text +│ not null │ +│ default 'new'::text │ \(state = ANY/)
})

test('dhub generate inspect draws to a file in the format of its ending', async () => {
  const file = path.join(folder, 'shop.svg')
  const { stdout, stderr } = await inspect('--output', file)
  expect(stdout).toBe('')
  expect(stderr).toContain(`Wrote 7 tables to ${file}`)
  expect(await readFile(file, 'utf8')).toMatch(/^<svg .*<\/svg>\n$/s)
  expect((await inspect('--format', 'dot')).stdout).toMatch(/^digraph schema \{/)
  expect((await inspect('--format', 'mermaid')).stdout).toMatch(/^erDiagram\n/)
  const unknown = await inspect('--output', path.join(folder, 'shop.bmp'))
  expect(unknown.exitCode).toBe(2)
  expect(unknown.stderr).toContain('found the ending .bmp; expected .txt')
})

test('dhub generate inspect nests references as deep as asked, and marks circular ones', async () => {
  const nested = async (depth: number) => {
    const words = ['--table', 'Odd Shop.store', '--json', '--depth', String(depth)]
    return JSON.parse((await inspect(...words)).stdout).tables['Odd Shop.store']
  }
  const flat = await nested(0)
  expect(flat.references.managed).toEqual({
    columns: ['manager_id'],
    table: 'Odd Shop.staff',
    references: ['id'],
  })
  const deep = await nested(3)
  expect(deep.referencedBy).toEqual({ 'Odd Shop.staff': ['staff_store_id_fkey'] })
  expect(deep.references.managed.node.columns.store_id).toEqual({ type: 'integer', isNullable: false })
  expect(deep.references.managed.node.references.staff_store_id_fkey).toEqual({
    columns: ['store_id'],
    table: 'Odd Shop.store',
    references: ['id'],
    isCircular: true,
  })
})

test('dhub generate inspect answers unknown names with the nearest', async () => {
  const { stderr, exitCode } = await inspect('--table', 'stor')
  expect(exitCode).toBe(2)
  expect(stderr).toContain('Cannot learn the table stor: found store, ')
})
