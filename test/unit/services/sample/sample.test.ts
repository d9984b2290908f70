import { expect, test } from 'vitest'
import { fixedClock } from '../../../../src/core/clock.ts'
import { tablesOf } from '../../../../src/core/domain.ts'
import { UserError } from '../../../../src/core/errors.ts'
import { bank } from '../../../../src/domains/bank/domain.ts'
import { lifeOfKey, rowOfKey } from '../../../../src/services/sample/life-of-key.ts'
import { sampleTable } from '../../../../src/services/sample/sample-table.ts'

const clock = fixedClock(Date.UTC(2026, 10, 21))
const request = { seed: 42, asOf: 20_778, scale: 0.1 }

test('sampleTable() makes rows of every table of the bank, and rowOfKey() finds each of them again alone', () => {
  for (const { schema, name, primaryKey, columns } of tablesOf(bank)) {
    const sample = sampleTable(bank, { ...request, table: `${schema}.${name}`, count: 1 }, clock)
    expect(sample.rows).toHaveLength(1)
    const names = Object.keys(columns)
    const last = sampleTable(bank, { ...request, table: name, count: 1 }, clock).rows[0]
    const key = primaryKey.map((column) => last?.[names.indexOf(column)]).join(',')
    const found = rowOfKey(bank, { ...request, table: name, key }, clock)
    expect(found.rows, `${schema}.${name} ${key}`).toEqual([last])
  }
})

test('rowOfKey() finds rows that lie deep in the bank, by text keys and by numbers', () => {
  for (const table of ['transactions', 'audit_logs', 'repayment_schedule', 'interactions']) {
    const { columns, rows } = sampleTable(bank, { ...request, table, count: 200 }, clock)
    const key = rows[199]?.[0] ?? ''
    expect(columns[0]?.name).toBeDefined()
    expect(rowOfKey(bank, { ...request, table, key }, clock).rows).toEqual([rows[199]])
  }
})

test('lifeOfKey() makes the life of one customer out of a hundred million', () => {
  const life = lifeOfKey(bank, { ...request, scale: 100_000, key: 'CUST-0099999999' }, clock)
  const [customer] = life.find(({ table }) => table === 'accounts_db.customers')?.rows ?? []
  expect(customer?.[0]).toBe('CUST-0099999999')
  expect(life.length).toBeGreaterThan(3)
})

test('users are the same for the same seed, and their names, addresses and places agree', () => {
  const users = sampleTable(bank, { ...request, table: 'users', count: 50 }, clock)
  expect(sampleTable(bank, { ...request, table: 'users', count: 50 }, clock)).toEqual(users)
  const at = (name: string) => users.columns.findIndex((column) => column.name === name)
  for (const user of users.rows) {
    const last = (user[at('last_name')] ?? '').replaceAll(/[^A-Za-z]/g, '').toLowerCase()
    expect(user[at('email')]).toContain(last)
    expect(user[at('email')]).toMatch(/@example\.(com|net|org)$/)
  }
})

test('a table or key that is not there is refused with what to do', () => {
  const attempts = [
    () => sampleTable(bank, { ...request, table: 'customres', count: 1 }, clock),
    () => sampleTable(bank, { ...request, table: 'branches', count: 100_000 }, clock),
    () => lifeOfKey(bank, { ...request, key: 'somebody' }, clock),
    () => lifeOfKey(bank, { ...request, key: 'CUST-0000999999' }, clock),
    () => rowOfKey(bank, { ...request, table: 'loans', key: 'LOAN-0000000001-9' }, clock),
  ]
  for (const attempt of attempts) expect(attempt).toThrow(UserError)
  expect(attempts[0]).toThrow(/customres/)
})
