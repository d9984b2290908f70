import { expect, test } from 'vitest'
import { connectionUrl } from '../../src/postgres/connection/show-target.ts'
import { queryRows } from '../db/seed/run-seed.ts'
import { testDatabase } from '../db/server.ts'
import { runDhub } from './run-dhub.ts'

const target = await testDatabase()
const environment = { DATABASE_URL: connectionUrl(target), DHUB_AS_OF: '2026-11-21' }
const generate = (...words: readonly string[]) => runDhub(['generate', ...words], environment)

test('dhub generate users prints a table, and the same rows in every format', async () => {
  const table = await generate('users', '3')
  expect(table.exitCode).toBe(0)
  expect(table.stdout.match(/@example\.(com|net|org)/g)).toHaveLength(3)
  const json = JSON.parse((await generate('users', '3', '--format', 'json')).stdout) as object[]
  const lines = (await generate('users', '3', '--format', 'ndjson')).stdout.trim().split('\n')
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual(json)
  const csv = (await generate('users', '3', '--format', 'csv')).stdout.trim().split('\n')
  expect(csv).toHaveLength(4)
  expect(csv[0]).toMatch(/^id,username,email,/)
  const markdown = (await generate('users', '3', '--format', 'markdown')).stdout.trim().split('\n')
  expect(markdown).toHaveLength(5)
  const document = JSON.parse((await generate('users', '3', '--json')).stdout) as { rows: object[] }
  expect(document.rows).toEqual(json)
})

test('dhub generate WHAT --format sql gives statements that the database takes', async () => {
  const { stdout } = await generate('accounts', '5', '--format', 'sql', '--table', 'copied')
  await generate('accounts', '1', '--create-table', '--insert', '--table', 'copied')
  await queryRows(target, stdout.trim().replace(/;$/, ''))
  const [count] = await queryRows(target, 'select count(*)::int as rows from copied')
  expect(count).toEqual({ rows: 6 })
})

test('dhub generate WHAT --create-table prints the table with --format sql, and says what it needs otherwise', async () => {
  const { stdout } = await generate('users', '2', '--format', 'sql', '--create-table', '--table', 'printed')
  expect(stdout).toMatch(/^CREATE TABLE "printed" \(\n {2}"id" integer,/)
  expect(stdout).toContain("\n(1, '")
  const alone = await generate('users', '2', '--create-table')
  expect(alone.exitCode).toBe(2)
  expect(alone.stderr).toContain('--format sql')
})

test('dhub generate WHAT --create-table --insert makes and fills a table once', async () => {
  const words = ['users', '20', '--create-table', '--insert', '--table', 'demo_users']
  expect((await generate(...words)).stdout).toBe('Inserted 20 rows into demo_users\n')
  const [row] = await queryRows(target, 'select count(distinct email)::int as emails from demo_users')
  expect(row).toEqual({ emails: 20 })
  const again = await generate(...words)
  expect(again.exitCode).toBe(2)
  expect(again.stderr).toContain('found a table of that name; expected none')
  const missing = await generate('users', '2', '--insert', '--table', 'nowhere')
  expect(missing.exitCode).toBe(2)
  expect(missing.stderr).toContain('Add --create-table')
})

test('dhub generate life and row show one life and one row, and say what a wrong key lacks', async () => {
  const life = await generate('life', 'CUST-0000000007')
  expect(life.stdout).toContain('accounts_db.customers (1 row)')
  const row = await generate('row', 'accounts_db.customers', 'CUST-0000000007', '--json')
  const { row: customer } = JSON.parse(row.stdout) as { row: { customer_id: string } }
  expect(customer.customer_id).toBe('CUST-0000000007')
  const wrong = await generate('life', 'CUST-7')
  expect(wrong.exitCode).toBe(2)
  expect(wrong.stderr).toContain('CUST-0000000042')
})
