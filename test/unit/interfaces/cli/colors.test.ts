import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../../../../src/config.ts'
import { colorsFor } from '../../../../src/interfaces/cli/colors.ts'

function config(environment: Record<string, string>) {
  return readConfig(environment, join(import.meta.dirname, 'absent'))
}

test.each([
  ['a pipe', { isTTY: false }, {}, 0],
  ['a terminal with NO_COLOR', { isTTY: true }, { NO_COLOR: '1' }, 0],
  ['a pipe with FORCE_COLOR', {}, { FORCE_COLOR: '1' }, 1],
  ['a pipe with FORCE_COLOR=3', {}, { FORCE_COLOR: '3' }, 3],
  ['a pipe with FORCE_COLOR=2', {}, { FORCE_COLOR: '2' }, 2],
  ['a terminal with FORCE_COLOR=0', { isTTY: true }, { FORCE_COLOR: '0' }, 0],
  ['a pipe with both', {}, { NO_COLOR: '1', FORCE_COLOR: '1' }, 0],
] as const)('colorsFor() %s has the level it should', (_title, stream, environment, level) => {
  expect(colorsFor(stream, config(environment)).level).toBe(level)
})
