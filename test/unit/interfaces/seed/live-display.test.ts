import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RunEvent } from '../../../../src/core/event.ts'
import { LiveDisplay, seedStages, verifyStages } from '../../../../src/interfaces/cli/seed/live-display.ts'
import { showRun } from '../../../../src/interfaces/cli/seed/run-display.ts'

/** A terminal that remembers what was written to it. */
function terminal() {
  const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 120, rows: 40 })
  let text = ''
  stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  return { stream: stream as unknown as NodeJS.WriteStream, text: () => stripVTControlCharacters(text) }
}

/** A clock that goes on by so much whenever it is looked at. */
function steppingClock(milliseconds: number) {
  let now = 0
  return { today: () => 0, nowMilliseconds: () => (now += milliseconds) }
}

const unit = (phase: string, at: number, unitsDone: number, done: number): readonly RunEvent[] => [
  { type: 'unit-written', phase, rows: 500, bytes: 1, at, unitsDone, units: 4 },
  {
    type: 'table-progress',
    phase,
    table: `bank.${phase}`,
    state: done === 2 ? 'completed' : 'in progress',
    done,
    total: 2,
    rows: done * 500,
  },
]
const stage = (name: string, title: string): readonly RunEvent[] =>
  (['stage-started', 'stage-progress', 'stage-finished'] as const).map((type) => ({
    type,
    stage: name,
    title,
    done: 1,
    total: 1,
  }))

const seeding: readonly RunEvent[] = [
  {
    type: 'planned',
    phases: ['loans', 'claims'].map((name) => ({
      name,
      title: `The ${name}`,
      tables: [`bank.${name}`],
      units: 2,
    })),
    units: 4,
    unitsDone: 0,
  },
  ...unit('loans', 100, 1, 1),
  { type: 'retry', what: 'loans', reason: 'gone', attempt: 1, attemptsMax: 3, pauseMilliseconds: 10 },
  ...unit('loans', 200, 2, 2),
  { type: 'phase-finished', phase: 'loans', rows: 1000, at: 200, milliseconds: 200 },
  ...unit('claims', 300, 3, 1),
  ...unit('claims', 400, 4, 2),
  { type: 'phase-finished', phase: 'claims', rows: 1000, at: 400, milliseconds: 200 },
  ...stage('constraints', 'Keys'),
]

/** Lets the list draw between events, as a run does. */
async function* slowly(events: readonly RunEvent[], failure?: Error): AsyncGenerator<RunEvent, string> {
  for (const event of events) {
    await new Promise((resolve) => setTimeout(resolve, 5))
    yield event
  }
  if (failure !== undefined) throw failure
  return 'over'
}

// listr2 asks the process whether there is a terminal, whatever it writes to.
const wasTerminal = process.stdout.isTTY
beforeAll(() => {
  process.stdout.isTTY = true
})
afterAll(() => {
  process.stdout.isTTY = wasTerminal
})

describe('LiveDisplay', () => {
  test('ends with every phase and stage ticked off, with rows and time, and passes over what the run did not have', async () => {
    const { stream, text } = terminal()
    await showRun(slowly(seeding), [new LiveDisplay(steppingClock(60), seedStages, stream)])
    const last = text().slice(text().lastIndexOf('The loans'))
    expect(last).toMatch(/The loans {2}1,000 rows · 0\.20 s/)
    expect(last).toMatch(/✔ The claims {2}1,000 rows · 0\.20 s/)
    expect(last).toMatch(/✔ Keys\n/)
    expect(last).toMatch(/↓ References and views/)
  })

  test('shows pace, time left, tables and retries on the way', async () => {
    const { stream, text } = terminal()
    await showRun(slowly(seeding), [new LiveDisplay(steppingClock(150), seedStages, stream)])
    expect(text()).toMatch(/The claims {2}1 of 2 · 5,000 rows\/s · about 1 s left/)
    expect(text()).toMatch(/bank\.loans 1 of 2, 0 of 1 tables completed/)
    expect(text()).toMatch(/Retry: loans failed \(gone\); attempt 2 of 3/)
  })

  test('stops when the run fails, without an error of its own', async () => {
    const { stream, text } = terminal()
    const failure = new Error('no room')
    const run = showRun(slowly(seeding.slice(0, 4), failure), [
      new LiveDisplay(steppingClock(60), seedStages, stream),
    ])
    await expect(run).rejects.toBe(failure)
    expect(text()).not.toContain('no room')
  })

  test('shows a verification, which has stages alone', async () => {
    const { stream, text } = terminal()
    const stages = [...stage('rules', 'Rules'), ...stage('constraints', 'Constraints')]
    await showRun(slowly(stages), [new LiveDisplay(steppingClock(60), verifyStages, stream)])
    expect(text()).toMatch(/✔ Rules/)
    expect(text()).toMatch(/↓ Safety/)
  })
})
