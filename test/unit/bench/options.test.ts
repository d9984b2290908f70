import { expect, test } from 'vitest'
import { readOptions } from '../../../bench/options.ts'

test('readOptions() reads lists, and leaves the rest as it is by default', () => {
  expect(readOptions(['--scale', '1,10', '--only=growth'])).toMatchObject({
    parts: ['growth'],
    scales: [1, 10],
    rounds: 3,
    isReportOnly: false,
  })
})

test.each([
  [['--scales', '1'], 'found --scales', 'Did you mean --scale?'],
  [['--scale', 'big'], 'found big; expected a number', undefined],
  [['--only', 'limits'], 'found limits; expected limit, growth', undefined],
  [['more'], 'found more', undefined],
])('readOptions() refuses %j as an error of the user', (words, message, step) => {
  const failure = failureOf(words)
  expect(failure).toMatchObject({ exitCode: 2, message: expect.stringContaining(message) })
  if (step !== undefined) expect(failure).toMatchObject({ nextSteps: expect.arrayContaining([step]) })
})

function failureOf(words: readonly string[]): unknown {
  try {
    return readOptions(words)
  } catch (error) {
    return error
  }
}
