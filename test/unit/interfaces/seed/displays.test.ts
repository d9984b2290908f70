import { describe, expect, test } from 'vitest'
import type { RunEvent } from '../../../../src/core/event.ts'
import { EventLines } from '../../../../src/interfaces/cli/seed/event-lines.ts'
import { PlainDisplay } from '../../../../src/interfaces/cli/seed/plain-display.ts'
import { type RunDisplay, showRun } from '../../../../src/interfaces/cli/seed/run-display.ts'

const events: readonly RunEvent[] = [
  { type: 'stage-finished', stage: 'schema', title: 'Tables in bank', done: 3, total: 3 },
  {
    type: 'planned',
    phases: [{ name: 'loans', title: 'Loans', tables: [], units: 4 }],
    units: 4,
    unitsDone: 1,
  },
  {
    type: 'retry',
    what: 'loans: customer 1 to 5',
    reason: 'gone',
    attempt: 1,
    attemptsMax: 5,
    pauseMilliseconds: 500,
  },
  { type: 'unit-written', phase: 'loans', rows: 7, bytes: 70, at: 3, unitsDone: 4, units: 4 },
  { type: 'phase-finished', phase: 'loans', rows: 1234567, at: 4000, milliseconds: 1230 },
  { type: 'warning', message: 'the disk is nearly full' },
]

async function* stream<Result>(result: Result, failure?: Error): AsyncGenerator<RunEvent, Result> {
  yield* events
  if (failure !== undefined) throw failure
  return result
}

test('PlainDisplay writes a line for everything that is over, and for what one must know', async () => {
  const lines: string[] = []
  expect(await showRun(stream('result'), [new PlainDisplay((line) => lines.push(line))])).toBe('result')
  expect(lines).toEqual([
    'Tables in bank: done',
    'Going on: 1 of 4 units are there',
    'Retry: loans: customer 1 to 5 failed (gone); attempt 2 of 5 in 0.50 s',
    'Loans: 1,234,567 rows in 1.23 s',
    'Warning: the disk is nearly full',
  ])
})

test('EventLines writes every event as one line of JSON', async () => {
  const lines: string[] = []
  await showRun(stream(undefined), [new EventLines((line) => lines.push(line))])
  expect(lines.map((line) => JSON.parse(line))).toEqual(events)
})

describe('showRun()', () => {
  const watching = (closed: unknown[]): RunDisplay => ({
    show: () => undefined,
    close: async (failure) => void closed.push(failure),
  })

  test('closes every display once, after the last event', async () => {
    const closed: unknown[] = []
    await showRun(stream(1), [watching(closed), watching(closed)])
    expect(closed).toEqual([undefined, undefined])
  })

  test('closes them with the failure of a run that fails, and throws it', async () => {
    const closed: unknown[] = []
    const failure = new Error('no')
    await expect(showRun(stream(1, failure), [watching(closed)])).rejects.toBe(failure)
    expect(closed).toEqual([failure])
  })
})
