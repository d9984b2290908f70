import { describe, expect, test } from 'vitest'
import type { Clock } from '../../../src/core/clock.ts'
import { PolledControl, type PolledControlOptions } from '../../../src/generation/polled-control.ts'
import type { RunWishes } from '../../../src/generation/run-control.ts'

const nothing: RunWishes = { command: null, rateRowsPerSecond: null }

/** A control whose time passes only where it sleeps, and whose wishes come one after the other; the last one stays. */
function controlOf(wishes: readonly RunWishes[], options: Partial<PolledControlOptions> = {}) {
  const left = [...wishes]
  const state = { now: 0, asked: 0, slept: 0, pauses: [] as boolean[] }
  const clock: Clock = { today: () => 0, nowMilliseconds: () => state.now }
  const control = new PolledControl({
    initial: nothing,
    clock,
    sleep: async (milliseconds) => {
      state.now += milliseconds
      state.slept += milliseconds
    },
    read: async () => {
      state.asked++
      return (left.length > 1 ? left.shift() : left[0]) ?? nothing
    },
    onPause: async (isPaused) => void state.pauses.push(isPaused),
    ...options,
  })
  return { control, state }
}

describe('PolledControl', () => {
  test('asks at most twice a second, however many units there are', async () => {
    const { control, state } = controlOf([nothing])
    for (let unit = 0; unit < 1000; unit++) {
      state.now += 10
      expect(await control.beforeUnit(100)).toBe('go')
    }
    expect(state.asked).toBeGreaterThanOrEqual(10)
    expect(state.asked).toBeLessThanOrEqual(25)
    expect(state.slept).toBe(0)
  })

  test('halts at a pause, tells so, and goes on when it is taken back', async () => {
    const pause: RunWishes = { command: 'pause', rateRowsPerSecond: null }
    const { control, state } = controlOf([pause, pause, pause, nothing])
    state.now += 1000
    expect(await control.beforeUnit(100)).toBe('go')
    expect(state.pauses).toEqual([true, false])
    expect(state.asked).toBe(4)
  })

  test('stops from within a pause, and from within the wait for its rate', async () => {
    const stop: RunWishes = { command: 'stop', rateRowsPerSecond: null }
    const paused = controlOf([{ command: 'pause', rateRowsPerSecond: null }, stop])
    paused.state.now += 1000
    expect(await paused.control.beforeUnit(100)).toBe('stop')
    const slow = controlOf([{ ...nothing, rateRowsPerSecond: 1 }, stop], {
      initial: { ...nothing, rateRowsPerSecond: 1 },
    })
    expect(await slow.control.beforeUnit(100_000)).toBe('go')
    expect(await slow.control.beforeUnit(1)).toBe('stop')
    expect(slow.state.now).toBeLessThan(2000)
  })

  test('obeys a new rate while it waits for the old one', async () => {
    const { control, state } = controlOf([{ ...nothing, rateRowsPerSecond: 50_000 }], {
      initial: { ...nothing, rateRowsPerSecond: 1 },
    })
    expect(await control.beforeUnit(100_000)).toBe('go')
    expect(await control.beforeUnit(1)).toBe('go')
    expect(state.now).toBeGreaterThan(1900)
    expect(state.now).toBeLessThan(3000)
  })

  test('goes on with what is known when asking fails, and leaves every wait when the run is aborted', async () => {
    const failing = controlOf([], { read: () => Promise.reject(new Error('gone')) })
    failing.state.now += 1000
    expect(await failing.control.beforeUnit(1)).toBe('go')
    const aborting = new AbortController()
    const { control, state } = controlOf([{ command: 'pause', rateRowsPerSecond: null }], {
      signal: aborting.signal,
      onPause: async () => aborting.abort(),
    })
    state.now += 1000
    expect(await control.beforeUnit(1)).toBe('go')
    expect(state.slept).toBeLessThan(1000)
  })
})
