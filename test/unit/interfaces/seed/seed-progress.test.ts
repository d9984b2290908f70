import { describe, expect, test } from 'vitest'
import type { RunEvent } from '../../../../src/core/event.ts'
import { RecentPace } from '../../../../src/interfaces/cli/seed/recent-pace.ts'
import { SeedProgress } from '../../../../src/interfaces/cli/seed/seed-progress.ts'
import { Throttle } from '../../../../src/interfaces/cli/seed/throttle.ts'

/** A run of two phases, each of so many units that take so long. */
function* runOf(units: number, unitMilliseconds: number): Generator<RunEvent> {
  const tables = ['shop.orders']
  const phases = ['first', 'second'].map((name) => ({ name, title: `The ${name}`, tables, units }))
  yield { type: 'planned', phases, units: units * 2, unitsDone: 0 }
  let at = 0
  let unitsDone = 0
  for (const { name } of phases) {
    yield { type: 'phase-started', phase: name, at }
    for (let done = 1; done <= units; done++) {
      at += unitMilliseconds
      unitsDone++
      yield { type: 'unit-written', phase: name, rows: 1000, bytes: 1, at, unitsDone, units: units * 2 }
      const state = done === units ? 'completed' : 'in progress'
      yield {
        type: 'table-progress',
        phase: name,
        table: 'shop.orders',
        state,
        done,
        total: units,
        rows: done * 1000,
      }
    }
    yield {
      type: 'phase-finished',
      phase: name,
      rows: units * 1000,
      at,
      milliseconds: units * unitMilliseconds,
    }
  }
}

function progressAfter(events: Iterable<RunEvent>, count: number): SeedProgress {
  const progress = new SeedProgress()
  for (const event of [...events].slice(0, count)) progress.apply(event)
  return progress
}

describe('SeedProgress', () => {
  test('knows neither pace nor end before two units are there', () => {
    for (const count of [0, 1, 2, 3, 4]) {
      const progress = progressAfter(runOf(100, 50), count)
      expect([progress.rowsPerSecond, progress.remainingMilliseconds]).toEqual([undefined, undefined])
    }
  })

  test('tells pace and end of a run of over a minute', () => {
    // 2 × 100 units of 400 ms: 80 seconds; after 50 units 150 are left.
    const progress = progressAfter(runOf(100, 400), 2 + 50 * 2)
    expect(progress.rowsPerSecond).toBe(2500)
    expect(progress.remainingMilliseconds).toBe(150 * 400)
  })

  test('tells pace and end of a run of under a second', () => {
    const progress = progressAfter(runOf(5, 20), 2 + 3 * 2)
    expect(progress.rowsPerSecond).toBe(50_000)
    expect(progress.remainingMilliseconds).toBe(7 * 20)
  })

  test('has no end to tell once the last unit is there', () => {
    expect(progressAfter(runOf(5, 20), 1000).remainingMilliseconds).toBeUndefined()
  })

  test('brings steps and tables from not started over in progress to completed', () => {
    const states = (count: number) => {
      const step = progressAfter(runOf(3, 10), count).steps.get('first')
      const table = step?.tables.get('shop.orders')
      return [step?.state, step?.done, table?.state, table?.done, table?.total]
    }
    expect(states(1)).toEqual(['not started', 0, 'not started', 0, 3])
    expect(states(4)).toEqual(['in progress', 1, 'in progress', 1, 3])
    expect(states(9)).toEqual(['completed', 3, 'completed', 3, 3])
  })

  test('shows stages with how far they are', () => {
    const progress = new SeedProgress()
    const stage = { stage: 'constraints', title: 'Keys', total: 9 }
    progress.apply({ type: 'stage-started', ...stage, done: 0 })
    progress.apply({ type: 'stage-progress', ...stage, done: 4 })
    expect(progress.steps.get('constraints')).toMatchObject({ state: 'in progress', done: 4, total: 9 })
    progress.apply({ type: 'stage-finished', ...stage, done: 9 })
    expect(progress.steps.get('constraints')).toMatchObject({ state: 'completed' })
  })
})

test('RecentPace looks at the last ten events only', () => {
  const pace = new RecentPace()
  for (let unit = 1; unit <= 20; unit++) pace.add(unit * 1000, unit, unit * 100)
  for (let unit = 21; unit <= 30; unit++) pace.add(20_000 + (unit - 20) * 10, unit, unit * 100)
  expect(pace.millisecondsFor(100)).toBe(1000)
  expect(pace.rowsPerSecond).toBe(10_000)
})

describe('Throttle', () => {
  test.each([
    ['under a second', 800, 8],
    ['over a minute', 61_000, 610],
  ])('lets through at most one event in 100 ms of a run of %s', (_, milliseconds, most) => {
    let now = 0
    const throttle = new Throttle({ today: () => 0, nowMilliseconds: () => now }, 100)
    const passed: number[] = []
    for (now = 0; now < milliseconds; now += 7) if (throttle.pass()) passed.push(now)
    expect(passed[0]).toBe(0)
    expect(passed.length).toBeLessThanOrEqual(most)
    expect(passed.length).toBeGreaterThan(most * 0.9)
    for (const [position, at] of passed.entries())
      if (position > 0) expect(at - (passed[position - 1] as number)).toBeGreaterThanOrEqual(100)
  })
})
