import { describe, expect, test } from 'vitest'
import { importsOf, wrongImports } from './import-direction.ts'
import { filesMatching } from './project-files.ts'

function wrong(path: string, text: string): string[] {
  return wrongImports({ path, text }).map((line) => line.replace(/^.*: imports /, ''))
}

describe('wrongImports()', () => {
  test.each([
    ['src/core/a.ts', "import { b } from '../generation/b.ts'", 'core may not import generation'],
    ['src/core/a.ts', "import type { B } from '../domains/b.ts'", 'core may not import domains'],
    ['src/generation/a.ts', "export * from '../postgres/b.ts'", 'generation may not import postgres'],
    ['src/sinks/a.ts', "const b = await import('../sources/b.ts')", 'sinks may not import sources'],
    ['src/services/a.ts', "let b: import('../interfaces/b.ts').B", 'services may not import interfaces'],
    [
      'src/core/a.ts',
      "new Worker(new URL('../runs/worker.js', import.meta.url))",
      'core may not import runs',
    ],
    ['src/core/a.ts', "import { parse } from 'yaml'", 'core imports nothing'],
    ['src/domains/a.ts', "import { readFileSync } from 'node:fs'", 'domains is pure'],
    ['src/domains/a.ts', "import pg from 'pg'", 'src/domains/a.ts is pure'],
    [
      'src/postgres/a.ts',
      "import { config } from '../config.ts'",
      'only commands, interfaces, services read',
    ],
    [
      'src/postgres/a.ts',
      "import { env } from 'node:process'",
      'the environment is read in src/config.ts alone',
    ],
    ['src/commands/a.ts', "import { b } from '../../test/b.ts'", 'leaves src'],
  ])('finds what is wrong in %s with %s', (path, text, reason) => {
    expect(wrong(path, text)).toEqual([expect.stringContaining(reason)])
  })

  test.each([
    ['src/commands/db/a.ts', "import { b } from '../../services/b.ts'"],
    ['src/services/a.ts', "import { b } from '../core/b.ts'"],
    ['src/domains/bank/a.ts', "import { b } from './b.ts'\nimport { c } from '../../generation/c.ts'"],
    ['src/interfaces/a.ts', "import { readConfig } from '../config.ts'"],
  ])('lets %s import downwards: %s', (path, text) => {
    expect(wrong(path, text)).toEqual([])
  })

  test('does not know a file outside the layers', () => {
    expect(wrongImports({ path: 'src/stray/a.ts', text: '' })).toEqual([
      'src/stray/a.ts: lies in no known folder',
    ])
  })
})

test('imports under src point one way, for types too', () => {
  const files = filesMatching('src/**/*.ts')
  expect(files.flatMap(importsOf).length).toBeGreaterThan(20)
  expect(files.flatMap(wrongImports)).toEqual([])
})
