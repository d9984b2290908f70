import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { countCatalogue, countsPage } from '../../../scripts/count-catalogue.ts'
import { defaultIdentity } from '../../../src/datahub/catalogue-identity.ts'
import type { PackRecord } from '../../../src/datahub/pack/pack-record.ts'
import { readPack } from '../../../src/datahub/pack/read-pack.ts'
import { checkRecords } from '../../../src/datahub/validate/check-records.ts'
import { feeds } from '../../../src/domains/bank/landing/feeds.ts'
import { procedureName } from '../../../src/domains/bank/landing/load-procedure.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { emitPack } from '../../../src/services/datahub/emit-pack.ts'
import { gatherBank } from '../../../src/services/datahub/gather-estate.ts'
import { prepareFeeds } from '../../../src/services/datahub/landing/prepare-feeds.ts'
import { releasedSchemas } from '../../unit/datahub/released-schemas.ts'
import { queryRows, runSeed, smallBank } from '../seed/run-seed.ts'
import { testDatabase } from '../server.ts'

const target = await testDatabase()
await runSeed(target, { ...smallBank, scale: 1 })
await prepareFeeds({ target, layout: undefined, isProductionAllowed: true }, false)
const gathered = await gatherBank({ target, layout: undefined, asOf: undefined })
const { business, pipelines, structure } = gathered.estate
const folder = mkdtempSync(join(tmpdir(), 'dhub-catalogue-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('bankBusiness()', () => {
  test('knows people by the names, addresses and roles that employees_db has, and departments by their heads', async () => {
    const rows = await queryRows<Record<string, string>>(
      target,
      `select e.email, e.first_name, e.last_name, e.role, e.department, m.email as manager
       from employees_db.employees e left join employees_db.employees m on m.employee_id = e.manager_id`,
    )
    const byEmail = new Map(rows.map((row) => [row.email, row]))
    const people = business?.people ?? []
    expect(people.length).toBeGreaterThan(24)
    for (const { email, firstName, lastName, title, department, manager } of people)
      expect(byEmail.get(email)).toEqual({
        email,
        first_name: firstName,
        last_name: lastName,
        role: title,
        department,
        manager: manager === null ? null : `${manager}@bank.example`,
      })
    const heads = await queryRows<{ name: string; email: string }>(
      target,
      `select d.department_name as name, e.email from employees_db.departments d
       join employees_db.employees e on e.employee_id = d.department_head_id`,
    )
    const owners = new Map(business?.groups.map((group) => [group.name, group.owners]))
    for (const { name, email } of heads) expect(owners.get(name)).toEqual([email.replace(/@.*/, '')])
  })

  test('says of every column what it means, and of every dataset whose it is', () => {
    const notes = business?.notes ?? []
    expect(notes.map(({ dataset }) => dataset)).toEqual(structure.datasets.map(({ name }) => name))
    for (const { dataset, columns, owners, domain, documentation } of notes) {
      expect(owners.length, dataset).toBeGreaterThan(2)
      expect(domain, dataset).not.toBe('')
      expect(documentation.split('\n').length, dataset).toBeGreaterThan(4)
      for (const { column, description } of columns)
        expect(description, `${dataset}.${column}`).toMatch(/^[^. ]/)
    }
  })

  test('tags personal columns where they are personal and nowhere else', () => {
    const tagged = new Set(
      business?.notes.flatMap(({ dataset, columns }) =>
        columns.filter(({ tags }) => tags.includes('PII')).map(({ column }) => `${dataset}.${column}`),
      ),
    )
    const named = (name: string) => `${target.database}.${name}`
    expect(tagged).toContain(named('employees_db.employees.phone'))
    expect(tagged).not.toContain(named('employees_db.branches.phone'))
    expect(tagged).toContain(named('analytics.sar_register.full_name'))
    expect(tagged).toContain(named('landing.hr_employees.salary'))
  })
})

describe('bankPipelines()', () => {
  test('tells a run for every task and each of thirty days, and a failure is tried again', () => {
    for (const { id, tasks } of pipelines?.flows ?? [])
      for (const { id: task, runs } of tasks) {
        const kept = runs.filter(({ outcome }) => outcome === 'success')
        expect(kept, `${id}.${task}`).toHaveLength(30)
        for (const { started, ended } of runs) expect(ended).toBeGreaterThan(started)
        expect(runs.every(({ ended }) => ended <= gathered.at)).toBe(true)
      }
    const all = pipelines?.flows.flatMap(({ tasks }) => tasks.flatMap(({ runs }) => runs)) ?? []
    expect(all.filter(({ outcome }) => outcome === 'failure').length).toBeGreaterThan(3)
  })

  test('reads and writes columns that there are, and charts show such', () => {
    const columns = new Set(
      structure.datasets.flatMap(({ name, columns: own }) => own.map((one) => `${name}.${one.name}`)),
    )
    const edges = pipelines?.flows.flatMap(({ tasks }) => tasks.flatMap(({ lineage }) => lineage)) ?? []
    const named = edges.flatMap(({ dataset, columns: own }) =>
      own.flatMap(({ column, upstreams }) => [
        `${dataset}.${column}`,
        ...upstreams.map((one) => `${one.dataset}.${one.column}`),
      ]),
    )
    const shown =
      pipelines?.charts.flatMap(({ fields }) => fields.map((one) => `${one.dataset}.${one.column}`)) ?? []
    expect(named.length).toBeGreaterThan(500)
    expect([...named, ...shown].filter((name) => !columns.has(name))).toEqual([])
  })

  test('says of a load what the database reads off its procedure', () => {
    const routines = new Map(structure.routines.map(({ name, lineage }) => [name, lineage]))
    const loads =
      pipelines?.flows.flatMap(({ tasks }) => tasks).filter(({ id }) => id.startsWith('load_')) ?? []
    expect(loads).toHaveLength(feeds.length)
    const edgesOf = (lineage: (typeof loads)[number]['lineage']) =>
      lineage.flatMap(({ columns }) =>
        columns.flatMap(({ column, upstreams }) =>
          upstreams.map((one) => `${one.dataset}.${one.column} ${column}`),
        ),
      )
    for (const { id, lineage } of loads)
      expect(edgesOf(lineage).toSorted(), id).toEqual(edgesOf(routines.get(id) ?? []).toSorted())
  })
})

describe('landing', () => {
  test('a load brings back rows that are missing, and leaves a whole bank as it is', async () => {
    await using session = await openSession(target)
    const rowsOf = async (table: string) => {
      const [row] = await session.query<{ rows: string }>(`select count(*)::text as rows from ${table}`)
      return Number(row?.rows)
    }
    const call = async (name: string) => {
      const [day] = await session.query<{ day: string }>(
        `select max(feed_date)::text as day from landing.${name}`,
      )
      await session.query(`call landing.load_${name}($1::date)`, [day?.day ?? '2026-11-20'])
    }
    for (const feed of feeds) {
      const before = await rowsOf(feed.target)
      await call(feed.name)
      expect(await rowsOf(feed.target), procedureName(feed)).toBe(before)
    }
    const before = await rowsOf('customer_db.satisfaction_surveys')
    await session.query(
      `delete from customer_db.satisfaction_surveys
       where survey_date = (select max(feed_date) from landing.crm_surveys)`,
    )
    expect(await rowsOf('customer_db.satisfaction_surveys')).toBeLessThan(before)
    await call('crm_surveys')
    expect(await rowsOf('customer_db.satisfaction_surveys')).toBe(before)
  })
})

describe('countCatalogue()', () => {
  test('finds more in the pack than DataHub’s own sample has, and the documentation says how much', async () => {
    await emitPack(gathered, defaultIdentity, folder)
    const records: PackRecord[] = []
    for await (const file of readPack(folder)) records.push(...file.records)
    expect([...checkRecords(records, releasedSchemas())]).toEqual([])
    const counts = countCatalogue(records)
    expect(counts.filter(({ showcase, ours }) => ours <= showcase)).toEqual([])
    const of = (what: string) => counts.find((one) => one.what === what) ?? { showcase: 0, ours: 0 }
    const perDataset = (whose: 'showcase' | 'ours') => of('column-level edges')[whose] / of('datasets')[whose]
    expect(perDataset('ours')).toBeGreaterThan(perDataset('showcase'))
    expect(of('columns described').ours / of('columns').ours).toBeGreaterThan(0.9)
    const page = readFileSync(new URL('../../../docs/internals/catalogue-counts.md', import.meta.url), 'utf8')
    // Written anew by scripts/catalogue-counts.ts from such a pack.
    expect(countsPage(counts)).toBe(page)
  })
})
