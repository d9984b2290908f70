import { describe, expect, test } from 'vitest'
import { fixedClock } from '../../../src/core/clock.ts'
import type { RunEvent } from '../../../src/core/event.ts'
import { inlineSource } from '../../../src/generation/batch-source.ts'
import { makePlan } from '../../../src/generation/make-plan.ts'
import { type Orchestration, orchestrate } from '../../../src/generation/orchestrator.ts'
import { MemorySink } from '../../../src/sinks/memory/memory-sink.ts'
import { shop, shopIdentity } from '../../shop/shop.ts'
import { drain } from '../sinks/sink-contract.ts'

const identity = shopIdentity(30)
const plan = makePlan(shop, identity, { layout: 'schemas', rootsPerUnit: 15 })

/** A memory sink whose calls of write fail as they are told to, with a cause that passes or one that stays. */
class FailingSink extends MemorySink {
  readonly attempts: number[] = []
  failures: ('passes' | 'stays')[] = []

  override async write(
    ...[batch, attempt = 1]: [Parameters<MemorySink['write']>[0], number?]
  ): Promise<void> {
    this.attempts.push(attempt)
    const failure = this.failures.shift()
    if (failure !== undefined) throw new Error(failure)
    await super.write(batch)
  }

  override isTransient(error?: unknown): boolean {
    return error instanceof Error && error.message === 'passes'
  }
}

function orchestration(change: Partial<Orchestration> = {}): Orchestration {
  return {
    plan,
    sink: new MemorySink(),
    source: inlineSource(plan, shop.livesOf(identity)),
    clock: fixedClock(0),
    retryPolicy: { attemptsMax: 3, pauseMilliseconds: 100 },
    sleep: async () => undefined,
    ...change,
  }
}

const brief = (event: RunEvent) => {
  switch (event.type) {
    case 'table-progress':
      return `${event.table} ${event.state} ${event.done}/${event.total}`
    case 'unit-written':
      return `unit ${event.unitsDone}/${event.units}: ${event.rows} rows`
    case 'phase-started':
    case 'phase-finished':
      return `${event.type} ${event.phase}`
    default:
      return event.type
  }
}

describe('orchestrate()', () => {
  test('goes through the roots slice by slice, tells of every unit and table, and of phases in their order', async () => {
    const events = await drain(orchestrate(orchestration()))
    expect(events.map(brief)).toEqual([
      'planned',
      'phase-started people',
      'unit 1/5: 15 rows',
      'people.buyers in progress 1/2',
      'phase-started orders',
      'unit 2/5: 21 rows',
      'sales.orders in progress 1/2',
      'unit 3/5: 15 rows',
      'people.buyers completed 2/2',
      'unit 4/5: 22 rows',
      'sales.orders completed 2/2',
      'unit 5/5: 5 rows',
      'sales.shelves completed 1/1',
      'phase-finished people',
      'phase-finished orders',
      'done',
    ])
  })

  test('gives the same outcome for any size of units', async () => {
    const outcomes = await Promise.all(
      [1, 4, 1000].map(async (rootsPerUnit) => {
        const other = makePlan(shop, identity, { layout: 'schemas', rootsPerUnit })
        const source = inlineSource(other, shop.livesOf(identity))
        const events = await drain(orchestrate(orchestration({ plan: other, source })))
        return events.at(-1)
      }),
    )
    expect(outcomes[1]).toEqual(outcomes[0])
    expect(outcomes[2]).toEqual(outcomes[0])
  })

  test('tries a unit again after failures that pass, with pauses that double, and tells of each', async () => {
    const sink = new FailingSink()
    sink.failures = ['passes', 'passes']
    const pauses: number[] = []
    const sleep = async (milliseconds: number) => void pauses.push(milliseconds)
    const events = await drain(orchestrate(orchestration({ sink, sleep })))
    expect(events.filter(({ type }) => type === 'retry')).toEqual([
      {
        type: 'retry',
        what: 'people: buyer 1 to 15',
        reason: 'passes',
        attempt: 1,
        attemptsMax: 3,
        pauseMilliseconds: 100,
      },
      {
        type: 'retry',
        what: 'people: buyer 1 to 15',
        reason: 'passes',
        attempt: 2,
        attemptsMax: 3,
        pauseMilliseconds: 200,
      },
    ])
    expect(pauses).toEqual([100, 200])
    expect(sink.attempts.slice(0, 4)).toEqual([1, 2, 3, 1])
    expect(events.at(-1)?.type).toBe('done')
  })

  test('gives up when the attempts are used up', async () => {
    const sink = new FailingSink()
    sink.failures = ['passes', 'passes', 'passes']
    await expect(drain(orchestrate(orchestration({ sink })))).rejects.toThrow('passes')
  })

  test('stops at once at a failure that stays', async () => {
    const sink = new FailingSink()
    sink.failures = ['stays']
    await expect(drain(orchestrate(orchestration({ sink })))).rejects.toThrow('stays')
    expect(sink.attempts).toEqual([1])
  })

  test('stops at a boundary between units when asked, and the same call goes on from there', async () => {
    const sink = new MemorySink()
    const whole = await drain(orchestrate(orchestration()))
    const stop = new AbortController()
    const first: RunEvent[] = []
    for await (const event of orchestrate(orchestration({ sink, signal: stop.signal }))) {
      first.push(event)
      if (event.type === 'unit-written' && event.unitsDone === 2) stop.abort()
    }
    expect(first.at(-1)).toEqual({ type: 'interrupted', unitsDone: 2, units: 5 })
    const second = await drain(orchestrate(orchestration({ sink })))
    expect(second.filter(({ type }) => type === 'unit-written')).toHaveLength(3)
    expect(second.find(({ type }) => type === 'planned')).toMatchObject({ unitsDone: 2, units: 5 })
    expect(second.at(-1)).toEqual(whole.at(-1))
  })
})
