import { expect, test } from 'vitest'
import { maskArguments } from '../../../../src/interfaces/cli/mask-arguments.ts'

test.each([
  [
    ['--token', 'abc', '--wait'],
    ['--token', '***', '--wait'],
  ],
  [['--token=abc=='], ['--token=***']],
  [
    ['--server', 'http://gms'],
    ['--server', 'http://gms'],
  ],
  [
    ['abc', '--token'],
    ['abc', '--token'],
  ],
])('maskArguments() makes %j the words that a log may hold', (argv, expected) => {
  expect(maskArguments(argv)).toEqual(expected)
})
