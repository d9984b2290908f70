import { describe, expect, test } from 'vitest'
import { bannedCode } from './banned-code.ts'
import { filesMatching } from './project-files.ts'

describe('bannedCode()', () => {
  test.each([
    ['src/services/a.ts', 'const now = new Date()'],
    ['src/commands/a.ts', 'process.exit(1)'],
    ['src/core/a.ts', 'const x = 2 ** 3'],
    ['src/core/a.ts', 'x **= 3'],
    ['src/domains/a.ts', 'a.localeCompare(b)'],
    ['src/generation/a.ts', 'n.toLocaleString()'],
    ['src/core/a.ts', 'const { exp } = Math'],
    ['src/core/a.ts', 'export default 1'],
  ])('finds in %s: %s', (path, text) => {
    expect(bannedCode({ path, text })).toHaveLength(1)
  })

  test.each([
    ['src/core/clock.ts', 'const now = new Date()'],
    ['src/services/a.ts', 'const then = new Date(0)'],
    ['src/interfaces/a.ts', 'const x = 2 ** 3'],
    ['src/commands/a.ts', 'export default class A {}'],
    ['test/a.ts', 'process.exit(1)'],
  ])('lets %s have: %s', (path, text) => {
    expect(bannedCode({ path, text })).toEqual([])
  })
})

test('nothing under src is banned in its folder', () => {
  expect(filesMatching('src/**/*.ts').flatMap(bannedCode)).toEqual([])
})
