import { afterAll, describe, expect, test } from 'vitest'
import { tablesOf } from '../../../src/core/domain.ts'
import { bank } from '../../../src/domains/bank/domain.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { quoteIdentifier, quoteQualified } from '../../../src/postgres/quote.ts'
import { gatherBank } from '../../../src/services/datahub/gather-estate.ts'
import { healFeeds } from '../../../src/services/datahub/landing/prepare-feeds.ts'
import { runSeed, smallBank } from '../seed/run-seed.ts'
import { testDatabase } from '../server.ts'

const target = await testDatabase()
await runSeed(target, { ...smallBank, scale: 0.1 })
await healFeeds({ target, layout: undefined, isProductionAllowed: false })
const { estate } = await gatherBank({ target, layout: undefined, asOf: undefined })
const profiles = estate.observations?.profiles ?? []
const datasetOf = new Map(estate.structure.datasets.map((dataset) => [dataset.name, dataset]))
const session = await openSession(target, { readOnly: true })
afterAll(() => session.close())

/** One number or text of the database, asked for alone. */
async function ask(sql: string): Promise<string | null> {
  const [row] = await session.query<{ answer: string | null }>(`select (${sql})::text as answer`)
  return row?.answer ?? null
}

test('every table of the bank and of its feeds has a profile', () => {
  const tables = estate.structure.datasets.filter(({ kind }) => kind === 'table').map(({ name }) => name)
  expect(tables.length).toBeGreaterThanOrEqual(41 + 33)
  expect(profiles.map(({ dataset }) => dataset).toSorted()).toEqual(tables.toSorted())
})

describe.each(profiles.map((profile) => [profile.dataset, profile] as const))('%s', (name, profile) => {
  test('has the counts, bounds and means that SQL gives', async () => {
    const dataset = datasetOf.get(name)
    const table = quoteQualified(`${dataset?.schema}`, `${dataset?.table}`)
    expect(String(profile.rows)).toBe(await ask(`select count(*) from ${table}`))
    expect(profile.columns.map(({ column }) => column)).toEqual(dataset?.columns.map((column) => column.name))
    for (const measured of profile.columns) {
      const column = quoteIdentifier(measured.column)
      const nulls = await ask(`select count(*) from ${table} where ${column} is null`)
      expect(String(measured.nulls), measured.column).toBe(nulls)
      const distinct = await ask(
        `select count(*) from (select distinct ${column} from ${table} where ${column} is not null) d`,
      )
      expect(String(measured.distinct), measured.column).toBe(distinct)
      if (measured.min !== undefined) {
        const ordered = `select ${column} from ${table} where ${column} is not null order by ${column}`
        expect(measured.min, measured.column).toBe(await ask(`${ordered} limit 1`))
        expect(measured.max, measured.column).toBe(await ask(`${ordered} desc limit 1`))
      }
      if (measured.mean !== undefined) {
        const mean = Number(await ask(`select sum(${column}::numeric) / count(${column}) from ${table}`))
        expect(Math.abs(Number(measured.mean) - mean), measured.column).toBeLessThanOrEqual(
          1e-9 * Math.max(1, Math.abs(mean)),
        )
      }
      const binned = measured.histogram?.heights.reduce((sum, height) => sum + height, 0)
      if (binned !== undefined) expect(binned, measured.column).toBe(profile.rows - measured.nulls)
      for (const { value, count } of measured.frequencies ?? []) {
        const sql = `select count(*) from ${table} where ${column}::text = '${value.replaceAll("'", "''")}'`
        expect(String(count), `${measured.column} ${value}`).toBe(await ask(sql))
      }
    }
  })
})

test('shows no value of a column with personal data', () => {
  const profileOf = new Map(profiles.map((profile) => [profile.dataset, profile]))
  let personal = 0
  for (const { schema, name, columns } of tablesOf(bank))
    for (const [column, { isPersonal }] of Object.entries(columns)) {
      if (isPersonal !== true) continue
      personal++
      const measured = profileOf
        .get(`${target.database}.${schema}.${name}`)
        ?.columns.find((one) => one.column === column)
      expect(Object.keys(measured ?? {}).toSorted(), `${name}.${column}`).toEqual([
        'column',
        'distinct',
        'nulls',
      ])
    }
  expect(personal).toBeGreaterThan(15)
})
