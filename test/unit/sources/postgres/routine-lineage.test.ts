import { describe, expect, test } from 'vitest'
import type { FindRelation } from '../../../../src/sources/postgres/lineage/relation.ts'
import { routineLineage } from '../../../../src/sources/postgres/lineage/routine-lineage.ts'

const tables: Readonly<Record<string, readonly string[]>> = {
  'shop.orders': ['id', 'customer_id', 'placed', 'total'],
  'shop.customers': ['id', 'name', 'region'],
  'shop.totals': ['customer_id', 'region', 'total', 'last_order'],
  'public.log': ['at', 'note'],
}

const find: FindRelation = (schema, name) => {
  const key = [schema ?? 'shop', 'public'].map((one) => `${one}.${name}`).find((one) => one in tables)
  return key === undefined ? undefined : { dataset: key, columns: tables[key] ?? [] }
}

const lineageOf = async (source: string, language = 'sql') => {
  const routine = {
    schema: 'shop',
    name: 'sum_up',
    kind: 'procedure' as const,
    arguments: 'IN day date',
    language,
    source,
    comment: null,
  }
  const lineage = await routineLineage(routine, find)
  return lineage.map(({ dataset, upstreams, columns }) => ({
    [dataset]: upstreams.join(' '),
    ...Object.fromEntries(
      columns.map((one) => [
        one.column,
        one.upstreams.map((from) => `${from.dataset}.${from.column}`).join(' '),
      ]),
    ),
  }))
}

describe('routineLineage()', () => {
  test('INSERT … SELECT puts columns by their place, named or not; arguments are no columns', async () => {
    expect(
      await lineageOf(`insert into totals (region, customer_id, last_order)
        select c.region, o.customer_id, sum_up.day from orders o join customers c on c.id = o.customer_id`),
    ).toEqual([
      {
        'shop.totals': 'shop.customers shop.orders',
        region: 'shop.customers.region',
        customer_id: 'shop.orders.customer_id',
      },
    ])
    expect(await lineageOf('insert into log select placed from shop.orders where placed < day')).toEqual([
      { 'public.log': 'shop.orders', at: 'shop.orders.placed' },
    ])
  })

  test('a star gives the columns in the order of the tables', async () => {
    expect(
      await lineageOf('insert into shop.totals select c.*, o.placed from customers c, orders o'),
    ).toEqual([
      {
        'shop.totals': 'shop.customers shop.orders',
        customer_id: 'shop.customers.id',
        region: 'shop.customers.name',
        total: 'shop.customers.region',
        last_order: 'shop.orders.placed',
      },
    ])
  })

  test('ON CONFLICT DO UPDATE puts in what was to be inserted; the table itself is no source', async () => {
    expect(
      await lineageOf(`insert into totals as t (customer_id, total) select customer_id, sum(total) from orders group by 1
        on conflict (customer_id) do update set total = t.total + excluded.total, region = excluded.customer_id`),
    ).toEqual([
      {
        'shop.totals': 'shop.orders',
        customer_id: 'shop.orders.customer_id',
        total: 'shop.orders.total',
        region: 'shop.orders.customer_id',
      },
    ])
  })

  test('UPDATE … FROM takes from other tables, alone and as part of a row', async () => {
    expect(
      await lineageOf(`update totals t set region = c.region, (total, last_order) =
        (select sum(o.total), max(o.placed) from orders o where o.customer_id = t.customer_id)
        from customers c where c.id = t.customer_id`),
    ).toEqual([
      {
        'shop.totals': 'shop.customers shop.orders',
        region: 'shop.customers.region',
        total: 'shop.orders.total',
        last_order: 'shop.orders.placed',
      },
    ])
  })

  test('MERGE joins what its clauses put in', async () => {
    expect(
      await lineageOf(`merge into totals t using (select customer_id as who, sum(total) as worth from orders group by 1) s
        on t.customer_id = s.who
        when matched and s.worth > 0 then update set total = s.worth
        when not matched then insert (customer_id, total) values (s.who, s.worth)`),
    ).toEqual([
      {
        'shop.totals': 'shop.orders',
        total: 'shop.orders.total',
        customer_id: 'shop.orders.customer_id',
      },
    ])
  })

  test('DELETE reads other tables and makes no column', async () => {
    expect(
      await lineageOf('delete from totals using customers c where c.id = customer_id and c.region is null'),
    ).toEqual([{ 'shop.totals': 'shop.customers' }])
  })

  test('a change within WITH is a change, and what it returns can be put elsewhere', async () => {
    expect(
      await lineageOf(`with moved as (insert into totals (customer_id) select id from customers returning customer_id)
        insert into log (note) select 'moved ' || customer_id from moved; insert into log (at) select max(placed) from orders`),
    ).toEqual([
      { 'shop.totals': 'shop.customers', customer_id: 'shop.customers.id' },
      { 'public.log': 'shop.orders', at: 'shop.orders.placed' },
    ])
  })

  test('a body BEGIN ATOMIC is read as any other', async () => {
    const body = 'BEGIN ATOMIC\n INSERT INTO public.log (at) SELECT orders.placed FROM shop.orders;\nEND'
    expect(await lineageOf(body)).toEqual([{ 'public.log': 'shop.orders', at: 'shop.orders.placed' }])
  })

  test('what is not plain SQL, or no SQL at all, has no lineage', async () => {
    expect(await lineageOf('begin insert into log select 1; end', 'plpgsql')).toEqual([])
    expect(await lineageOf('this is no SQL')).toEqual([])
    expect(await lineageOf('select count(*) from orders')).toEqual([])
  })
})
