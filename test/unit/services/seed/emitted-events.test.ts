import { expect, test } from 'vitest'
import { emittedEvents } from '../../../../src/services/seed/emitted-events.ts'
import { datasetDigest } from '../../../../src/services/seed/seed-document.ts'

async function readAll<Event, Result>(events: AsyncGenerator<Event, Result>) {
  const all: Event[] = []
  for (;;) {
    const step = await events.next()
    if (step.done === true) return { all, result: step.value }
    all.push(step.value)
  }
}

test('emittedEvents() hands out events in order, those before and after a pause, then the result', async () => {
  const events = emittedEvents<number, string>(async (emit) => {
    emit(1)
    emit(2)
    await new Promise((resolve) => setTimeout(resolve, 5))
    emit(3)
    return 'result'
  })
  expect(await readAll(events)).toEqual({ all: [1, 2, 3], result: 'result' })
})

test('emittedEvents() throws what the work throws, after its last event', async () => {
  const seen: number[] = []
  const events = emittedEvents<number, void>(async (emit) => {
    emit(1)
    throw new RangeError('no')
  })
  const reading = async () => {
    for await (const event of events) seen.push(event)
  }
  await expect(reading()).rejects.toThrow(RangeError)
  expect(seen).toEqual([1])
})

test('datasetDigest() does not depend on the order of tables, but on every name, count and digest', () => {
  const one = { schema: 'a', table: 'b', rows: 1, digest: '0'.repeat(32) }
  const other = { schema: 'a', table: 'c', rows: 2, digest: '1'.repeat(32) }
  expect(datasetDigest([one, other])).toBe(datasetDigest([other, one]))
  const changed = [
    { ...other, table: 'd' },
    { ...other, schema: 'b' },
    { ...other, rows: 3 },
    { ...other, digest: '2'.repeat(32) },
  ]
  const digests = [[one, other], ...changed.map((table) => [one, table])].map(datasetDigest)
  expect(new Set(digests).size).toBe(5)
})
