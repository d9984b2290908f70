import { describe, expect, test } from 'vitest'
import type { ConnectionTarget } from '../../../src/postgres/connection/connection-target.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { applySchema } from '../../../src/services/database/apply-schema.ts'
import type { FindRelation } from '../../../src/sources/postgres/lineage/relation.ts'
import { viewLineage } from '../../../src/sources/postgres/lineage/view-lineage.ts'
import { readEstate } from '../../../src/sources/postgres/read-estate.ts'
import { type CatalogView, readViews } from '../../../src/sources/postgres/read-views.ts'
import { testDatabase } from '../server.ts'
import { databaseFrom } from './load-catalog.ts'

const bank = await testDatabase()
await applySchema(bank, 'schemas')
const nasty = await databaseFrom('test/db/sources/views.sql')

/** Every view of the database, and a way to find all that views read. */
async function viewsOf(target: ConnectionTarget) {
  await using session = await openSession(target)
  const schemas = await session.query<{ name: string }>(
    "select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'",
  )
  const names = schemas.map(({ name }) => name)
  const views = await session.transaction(async () => await readViews(session, names))
  const relations = await session.query<{ schema: string; name: string; columns: readonly string[] }>(
    `select n.nspname as schema, c.relname as name, jsonb_agg(a.attname order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped
       and n.nspname in (select jsonb_array_elements_text($1))
     group by 1, 2`,
    [names],
  )
  const known = new Map(relations.map((one) => [`${one.schema}.${one.name}`, one]))
  const find: FindRelation = (schema, name) => {
    const relation = known.get(`${schema}.${name}`)
    return relation && { dataset: `${relation.schema}.${relation.name}`, columns: relation.columns }
  }
  return { views, find }
}

const nameOf = ({ schema, name }: CatalogView) => `${schema}.${name}`

describe.each([
  ['of the bank', bank, 22],
  ['in every form of SQL', nasty, 21],
])('viewLineage(), of views %s', (_, target, count) => {
  test('reads the very tables and columns that the database has noted', async () => {
    const { views, find } = await viewsOf(target)
    expect(views.length).toBeGreaterThanOrEqual(count)
    for (const view of views) {
      const { lineage, reads } = await viewLineage(nameOf(view), view, find)
      const noted = view.dependencies.map(({ schema, table, column }) => ({
        dataset: `${schema}.${table}`,
        column,
      }))
      const tables = new Set(noted.map(({ dataset }) => dataset))
      expect(lineage.upstreams, nameOf(view)).toEqual([...tables].toSorted())
      const columns = noted.filter(({ column }) => column !== null)
      expect(
        reads.map(({ dataset, column }) => `${dataset}.${column}`).toSorted(),
        `${nameOf(view)}: ${view.qualifiedDefinition}`,
      ).toEqual(columns.map(({ dataset, column }) => `${dataset}.${column}`).toSorted())
    }
  })

  test('takes no column from what the view does not read', async () => {
    const { views, find } = await viewsOf(target)
    for (const view of views) {
      const { lineage } = await viewLineage(nameOf(view), view, find)
      for (const { column, upstreams } of lineage.columns) {
        expect(view.columns.map(({ name }) => name)).toContain(column)
        for (const { dataset, column: name } of upstreams) {
          expect(lineage.upstreams).toContain(dataset)
          expect(find(...splitName(dataset))?.columns).toContain(name)
        }
      }
    }
  })
})

function splitName(dataset: string): [schema: string, name: string] {
  const dot = dataset.indexOf('.')
  return [dataset.slice(0, dot), dataset.slice(dot + 1)]
}

test('viewLineage() tells apart what a column is made from and what only chooses rows', async () => {
  const { views, find } = await viewsOf(nasty)
  const columnsOf = async (name: string) => {
    const view = views.find((one) => nameOf(one) === name)
    if (view === undefined) throw new Error(name)
    const { lineage } = await viewLineage(name, view, find)
    const from = lineage.columns.map((one) => [
      one.column,
      one.upstreams.map(({ dataset, column }) => `${dataset}.${column}`).join(' '),
    ])
    return Object.fromEntries(from) as Record<string, string>
  }
  expect(await columnsOf('shop.renamed')).toEqual({ key: 'shop.customers.id', label: 'shop.customers.name' })
  expect(await columnsOf('shop.subqueries')).toEqual({
    name: 'shop.customers.name',
    last_order: 'shop.orders.placed',
    has_manager: 'shop.customers.region shop.regions.region',
    products: 'shop.lines.product',
  })
  expect(await columnsOf('shop.chain')).toEqual({ id: 'shop.customers.id', name: 'shop.customers.name' })
  expect(await columnsOf('shop.united')).toEqual({
    id: 'shop.customers.id shop.orders.id',
    name: 'shop.customers.name shop.lines.product shop.regions.manager',
  })
  expect(await columnsOf('shop.beside')).toEqual({
    name: 'shop.customers.name',
    total: 'shop.orders.total',
    tag: 'shop.orders.tags',
    ordinal: 'shop.orders.tags',
    day: 'shop.orders.placed',
  })
  expect(await columnsOf('shop.measured')).toMatchObject({
    buyers: 'shop.customers.id shop.orders.total',
    names: 'shop.customers.E-Mail shop.customers.name',
    middle: 'shop.orders.total',
  })
  expect(await columnsOf('shop.documents')).toEqual({
    at: 'shop.events.at',
    kind: 'shop.events.payload',
    sku: 'shop.events.payload',
    amount: 'shop.events.payload',
  })
  expect(await columnsOf('Odd names.View')).toEqual({
    'x"y': 'Odd names.Table; of it.a.b',
    select: 'Odd names.Table; of it.select',
  })
})

test('readEstate() gives views and procedures with the names of the estate, in a session that may change nothing', async () => {
  await using session = await openSession(bank, { readOnly: true })
  const structure = await readEstate({ database: 'anything', session, scope: { schemas: ['analytics'] } })
  expect(structure.databases[0]?.schemas.map(({ name }) => name)).toEqual(['analytics'])
  expect(
    structure.datasets.filter(({ kind }) => kind === 'materialized view').map(({ name }) => name),
  ).toEqual(['anything.analytics.customer_value', 'anything.analytics.monthly_cash_flow'])
  const routine = structure.routines.find(({ name }) => name === 'score_branches')
  expect(routine).toMatchObject({ name: 'score_branches', kind: 'procedure', arguments: 'IN month date' })
  expect(routine?.lineage[0]).toMatchObject({
    dataset: 'anything.analytics.branch_scorecard',
    upstreams: ['anything.analytics.branch_performance'],
  })
})
