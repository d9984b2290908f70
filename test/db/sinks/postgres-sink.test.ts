import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BugError } from '../../../src/core/errors.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { PostgresError } from '../../../src/postgres/postgres-error.ts'
import { contractBatches, contractPlan, drain, sinkContract } from '../../unit/sinks/sink-contract.ts'
import { testDatabase } from '../server.ts'
import { type OpenShop, openShop } from './open-shop.ts'

const target = await testDatabase()
const open: OpenShop[] = []

beforeEach(async () => {
  await using session = await openSession(target)
  await session.script('drop schema if exists people, sales, dhub cascade')
})
afterEach(async () => {
  for (const shop of open.splice(0)) await shop[Symbol.asyncDispose]()
})

async function opened(options: Parameters<typeof openShop>[1] = {}): Promise<OpenShop> {
  for (const shop of open.splice(0)) await shop[Symbol.asyncDispose]()
  const shop = await openShop(target, options)
  open.push(shop)
  return shop
}

async function query<Row extends object>(sql: string): Promise<Row[]> {
  await using session = await openSession(target)
  return await session.query<Row>(sql)
}

/** Ends a server process and waits until it is gone. */
async function endProcess(number: number): Promise<void> {
  await query(`select pg_terminate_backend(${number}, 5000)`)
}

async function countRows(): Promise<Record<string, number>> {
  const [row] = await query<{ counts: Record<string, number> }>(
    `select json_build_object('people.buyers', (select count(*) from people.buyers),
       'sales.orders', (select count(*) from sales.orders), 'sales.shelves', (select count(*) from sales.shelves)) as counts`,
  )
  return row?.counts ?? {}
}

const all = { 'people.buyers': 40, 'sales.orders': 60, 'sales.shelves': 5 }

describe('PostgresSink', () => {
  sinkContract(async () => ({ sink: (await opened()).sink, countRows }))

  test('writes values of every type as they are', async () => {
    const { sink } = await opened()
    await drain(sink.open(contractPlan))
    for (const batch of contractBatches()) await sink.write(batch, 1)
    const [buyer] = await query("select * from people.buyers where buyer_id = 'BUY-0000000003'")
    expect(buyer).toMatchObject({ name: 'Zoë 2', born: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) })
    const [order] = await query<{ total: string; note: string }>(
      'select * from sales.orders where order_id = 14',
    )
    expect(order).toMatchObject({ note: 'order 1 of 3', total: expect.stringMatching(/^\d+\.\d\d$/) })
    expect(await query('select weight from sales.shelves where shelf = 5')).toEqual([
      { weight: 15_000_000_000 },
    ])
  })

  test('adds every constraint at the end, proven, and continues counters after the last row', async () => {
    const { sink } = await opened()
    await drain(sink.open(contractPlan))
    for (const batch of contractBatches()) await sink.write(batch, 1)
    await drain(sink.finish())
    const constraints = await query<{ name: string }>(
      `select conname as name from pg_constraint where connamespace::regnamespace::text in ('people', 'sales')
       and contype <> 'n' and convalidated order by 1`,
    )
    expect(constraints.map(({ name }) => name)).toEqual([
      'buyers_pkey',
      'orders_buyer_id_fkey',
      'orders_pkey',
      'orders_state_check',
      'orders_total_check',
      'shelves_pkey',
    ])
    await query(
      "insert into sales.orders (buyer_id, state, placed_at, total) values ('BUY-0000000001', 'open', now(), 1)",
    )
    expect(await query('select max(order_id) as last from sales.orders')).toEqual([{ last: 160 }])
  })

  test('loses nothing and doubles nothing when the connection dies between two units', async () => {
    const { sink, connection } = await opened()
    await drain(sink.open(contractPlan))
    for (const [position, batch] of contractBatches().entries()) {
      if (position === 2) await endProcess(connection.current.processNumber)
      const failure = await sink.write(batch, 1).catch((error: unknown) => error)
      if (position !== 2) continue
      expect(sink.isTransient(failure)).toBe(true)
      await sink.write(batch, 2)
    }
    await drain(sink.finish())
    expect(await countRows()).toEqual(all)
  })

  test('counts a unit as written when it was committed but the answer was lost', async () => {
    const first = await opened()
    await drain(first.sink.open(contractPlan))
    const [batch] = contractBatches()
    if (batch === undefined) throw new Error('the plan has no unit')
    await first.sink.write(batch, 1)
    // A second sink on the same run that knows nothing of the first one's unit, as after a lost answer.
    const second = await opened({
      run: first.run,
      isResumed: false,
      present: new Set(['people.buyers', 'sales.orders', 'sales.shelves']),
    })
    const plan = { ...contractPlan }
    await drain(second.sink.open(plan))
    await second.sink.write(batch, 2)
    expect((await countRows())['people.buyers']).toBe(15)
    expect(second.sink.written(batch.unit)).toEqual(first.sink.written(batch.unit))
  })

  test('goes on where a run stopped, with the tables that are there', async () => {
    const first = await opened()
    await drain(first.sink.open(contractPlan))
    const batches = contractBatches()
    for (const batch of batches.slice(0, 3)) await first.sink.write(batch, 1)
    const second = await opened({ run: first.run, present: new Set(Object.keys(all)) })
    await drain(second.sink.open(contractPlan))
    expect(batches.map(({ unit }) => second.sink.written(unit) !== undefined)).toEqual(
      batches.map((_, position) => position < 3),
    )
    for (const batch of batches.slice(3)) await second.sink.write(batch, 1)
    await drain(second.sink.finish())
    expect(await countRows()).toEqual(all)
  })

  test('finishes again what broke off while constraints were added', async () => {
    const first = await opened()
    await drain(first.sink.open(contractPlan))
    for (const batch of contractBatches()) await first.sink.write(batch, 1)
    for await (const event of first.sink.finish()) if (event.type === 'stage-progress') break
    const second = await opened({ run: first.run, present: new Set(Object.keys(all)) })
    await drain(second.sink.open(contractPlan))
    await drain(second.sink.finish())
    await drain(second.sink.finish())
    const [row] = await query<{ count: number }>(
      "select count(*) from pg_constraint where connamespace::regnamespace::text in ('people', 'sales') and contype <> 'n'",
    )
    expect(row?.count).toBe(6)
  })

  test('takes the constraints off empty tables that are there, and puts them back', async () => {
    const first = await opened()
    await drain(first.sink.open(contractPlan))
    await drain(first.sink.finish())
    const second = await opened({ present: new Set(Object.keys(all)) })
    await drain(second.sink.open(contractPlan))
    expect(
      await query(
        "select 1 from pg_constraint where connamespace = 'sales'::regnamespace and contype <> 'n'",
      ),
    ).toEqual([])
    // Orders before buyers: only bare tables take them.
    for (const batch of contractBatches().toReversed()) await second.sink.write(batch, 1)
    await drain(second.sink.finish())
    expect(await countRows()).toEqual(all)
  })

  test('tells of rows that others have written, before it adds anything', async () => {
    const { sink } = await opened()
    await drain(sink.open(contractPlan))
    for (const batch of contractBatches()) await sink.write(batch, 1)
    await query("insert into sales.orders select 14, 'nobody', 'open', now(), 1")
    await expect(drain(sink.finish())).rejects.toThrow(/found 61 rows; expected the 60 that were written/)
  })

  test('calls it a bug when its own rows break a constraint', async () => {
    const { sink } = await opened()
    await drain(sink.open(contractPlan))
    for (const batch of contractBatches()) await sink.write(batch, 1)
    await query("update sales.orders set buyer_id = 'nobody' where order_id = 14")
    const failure = await drain(sink.finish()).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(BugError)
    expect((failure as Error).message).toContain('orders_buyer_id_fkey')
    expect((failure as Error).cause).toBeInstanceOf(PostgresError)
  })
})
