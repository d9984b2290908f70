import { expect, test } from 'vitest'
import type { UnitBatch } from '../../../src/core/batch.ts'
import type { Plan } from '../../../src/core/plan.ts'
import type { Sink } from '../../../src/core/sink.ts'
import { inlineSource } from '../../../src/generation/batch-source.ts'
import { makePlan } from '../../../src/generation/make-plan.ts'
import { partsOf } from '../../../src/generation/run-totals.ts'
import { shop, shopIdentity } from '../../shop/shop.ts'

/** What a test of the contract can find out beside the sink itself. */
export interface SinkUnderTest {
  readonly sink: Sink
  /** Rows that the place behind the sink holds, by `schema.table`. */
  readonly countRows: () => Promise<Readonly<Record<string, number>>>
}

export const contractPlan: Plan = makePlan(shop, shopIdentity(), { layout: 'schemas', rootsPerUnit: 15 })

/** Every batch of the plan, in order. */
export function contractBatches(): readonly UnitBatch[] {
  const units = contractPlan.phases.flatMap((phase) => phase.units)
  return [
    ...(inlineSource(contractPlan, shop.livesOf(contractPlan.identity)).batches(
      units,
    ) as Iterable<UnitBatch>),
  ]
}

/** What every sink must do, whatever lies behind it. */
export function sinkContract(open: () => Promise<SinkUnderTest>): void {
  test('a new sink has written nothing', async () => {
    const { sink } = await opened(open)
    await using _ = sink
    for (const { unit } of contractBatches()) expect(sink.written(unit)).toBeUndefined()
  })

  test('holds every row of every unit once all are written', async () => {
    const { sink, countRows } = await opened(open)
    await using _ = sink
    for (const batch of contractBatches()) await sink.write(batch, 1)
    await drain(sink.finish())
    expect(await countRows()).toEqual({ 'people.buyers': 40, 'sales.orders': 60, 'sales.shelves': 5 })
  })

  test('tells of a unit, table by table, as soon as it is written', async () => {
    const { sink } = await opened(open)
    await using _ = sink
    const [batch] = contractBatches()
    if (batch === undefined) throw new Error('the plan has no unit')
    await sink.write(batch, 1)
    expect(sink.written(batch.unit)).toEqual(partsOf(batch))
  })

  test('keeps a unit that is written twice only once', async () => {
    const { sink, countRows } = await opened(open)
    await using _ = sink
    for (const batch of contractBatches()) {
      await sink.write(batch, 1)
      await sink.write(batch, 2)
    }
    await drain(sink.finish())
    expect(await countRows()).toEqual({ 'people.buyers': 40, 'sales.orders': 60, 'sales.shelves': 5 })
  })

  test('does not take an error of another kind for one that passes', async () => {
    const { sink } = await opened(open)
    await using _ = sink
    expect(sink.isTransient(new RangeError('no'))).toBe(false)
  })

  test('can be disposed of before it is opened, and after', async () => {
    const { sink } = await open()
    await expect(sink[Symbol.asyncDispose]()).resolves.toBeUndefined()
    const { sink: other } = await opened(open)
    await expect(other[Symbol.asyncDispose]()).resolves.toBeUndefined()
  })
}

async function opened(open: () => Promise<SinkUnderTest>): Promise<SinkUnderTest> {
  const made = await open()
  await drain(made.sink.open(contractPlan))
  return made
}

/** Reads a stream of events to its end. */
export async function drain<Event>(events: AsyncIterable<Event>): Promise<readonly Event[]> {
  const all: Event[] = []
  for await (const event of events) all.push(event)
  return all
}
