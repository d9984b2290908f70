import { describe, expect, test } from 'vitest'
import { UserError } from '../../../../src/core/errors.ts'
import {
  type FlagShape,
  variableOfFlag,
  withEnvironmentFlags,
} from '../../../../src/interfaces/cli/environment-flags.ts'

const flags: Record<string, FlagShape> = {
  scale: { type: 'option', char: 's' },
  only: { type: 'option', multiple: true },
  json: { type: 'boolean' },
  color: { type: 'boolean', allowNo: true },
  'log-file': { type: 'option', aliases: ['log'] },
  file: { type: 'option', exclusive: ['scale'] },
}

function extended(argv: readonly string[], values: Record<string, string>): string[] {
  return withEnvironmentFlags(argv, flags, values)
}

test('variableOfFlag() writes the name of the flag in capitals', () => {
  expect(variableOfFlag('log-file')).toBe('DHUB_LOG_FILE')
})

describe('withEnvironmentFlags()', () => {
  test('adds what the environment gives', () => {
    expect(extended(['a'], { DHUB_SCALE: '0.1', DHUB_JSON: 'yes' })).toEqual(['a', '--scale=0.1', '--json'])
  })

  test.each([['--scale=2'], ['--scale', '2'], ['-s', '2'], ['-s2']])(
    'lets the command line win: %s %s',
    (...argv) => {
      const words = argv.filter((word) => word !== undefined)
      expect(extended(words, { DHUB_SCALE: '0.1' })).toEqual(words)
    },
  )

  test('lets an alias and a negation on the command line win', () => {
    expect(extended(['--log', 'x'], { DHUB_LOG_FILE: 'y' })).toEqual(['--log', 'x'])
    expect(extended(['--no-color'], { DHUB_COLOR: '1' })).toEqual(['--no-color'])
  })

  test('drops a variable whose flag the command line excludes, whichever of the two says so', () => {
    expect(extended(['--scale=1'], { DHUB_FILE: 'x' })).toEqual(['--scale=1'])
    expect(extended(['--file=x'], { DHUB_SCALE: '1' })).toEqual(['--file=x'])
  })

  test('splits a list at its commas', () => {
    expect(extended([], { DHUB_ONLY: 'loans_db, customer_db' })).toEqual([
      '--only=loans_db',
      '--only=customer_db',
    ])
  })

  test('writes a no as --no-flag where there is one, else as nothing', () => {
    expect(extended([], { DHUB_COLOR: 'off', DHUB_JSON: '0' })).toEqual(['--no-color'])
  })

  test('keeps what follows -- where it is', () => {
    expect(extended(['a', '--', '--json'], { DHUB_JSON: '1' })).toEqual(['a', '--json', '--', '--json'])
  })

  test('passes over a variable of another command', () => {
    expect(extended([], { DHUB_WORKERS: '2' })).toEqual([])
  })

  test('names the variable that holds neither yes nor no', () => {
    expect(() => extended([], { DHUB_JSON: 'maybe' })).toThrow(UserError)
    expect(() => extended([], { DHUB_JSON: 'maybe' })).toThrow('Cannot read DHUB_JSON: found maybe')
  })
})
