import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../../bin/source-package.js'
import { listCommands } from '../../scripts/command-list.ts'
import { DocumentShell, documentPaths } from '../../scripts/document-shell.ts'
import {
  type Callable,
  documentedLines,
  shellBlocks,
  withoutTimes,
  wrongCommands,
} from './documented-commands.ts'

const { commands, topics } = await listCommands()
const scripts = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts)
const real: Callable = { commands, topics, scripts }
const documents = documentPaths()

describe('wrongCommands()', () => {
  const known: Callable = {
    commands: [{ name: 'db query', flags: { limit: { name: 'limit', char: 'l', type: 'option' } } }] as never,
    topics: [{ name: 'db' }],
    scripts: ['demo'],
  }

  test.each([
    ['dhub db qery "x"', ['dhub db qery']],
    ['npx dhub db query --limits 3', ['dhub db query --limits']],
    ['DHUB_HOME=x bin/run.js db query -x', ['dhub db query -x']],
    ['psql "$(dhub db link)"', ['dhub db link']],
    ['npm run demos', ['npm run demos']],
    ['echo x && dhub seed all', ['dhub seed all']],
  ])('finds what is wrong in: %s', (text, expected) => {
    expect(wrongCommands(text, known)).toEqual(expected)
  })

  test.each([
    'dhub db query "select --1" --limit 3',
    'dhub db query --limit=3 | head --lines 2',
    'dhub db query -l 3 > --file',
    'dhub db --help',
    'dhub --help',
    'dhub db …',
    'npm run demo',
    'the word dhub in a sentence, `npm cit`',
  ])('finds nothing wrong in: %s', (text) => {
    const shown = text.startsWith('the word') ? text.slice(text.indexOf('`')) : text
    expect(wrongCommands(shown, known)).toEqual([])
  })
})

test('documentedLines() reads blocks and code in the text, and knows their lines', () => {
  const markdown =
    'Say `dhub db`.\n\n```sh run\ndhub version # why\nnpm run x\n```\n\n```ts\ndhub nothing\n```\n'
  expect(documentedLines(markdown).filter(({ text }) => text !== '')).toEqual([
    { line: 4, text: 'dhub version' },
    { line: 5, text: 'npm run x' },
    { line: 1, text: 'dhub db' },
  ])
  expect(shellBlocks(markdown)).toEqual([
    { line: 4, text: 'dhub version # why\nnpm run x\n', isRun: true, isRefused: false },
  ])
})

test('shellBlocks() knows what a block is said to print', () => {
  const markdown = '```sh run fails\ndhub x\n```\n\n```text output\nError: none, 0.12 s\n```\n'
  expect(shellBlocks(markdown)).toEqual([
    {
      line: 2,
      text: 'dhub x\n',
      isRun: true,
      isRefused: true,
      output: { text: 'Error: none, 0.12 s\n', at: 43 },
    },
  ])
  expect(withoutTimes('Error: none, 0.12 s\n')).toBe(withoutTimes('Error: none, 3 ms'))
  expect(withoutTimes('3 rows')).toBe('3 rows')
})

describe.each(documents)('%s', (path) => {
  const markdown = readFileSync(join(root, path), 'utf8')

  test('shows only commands, flags and scripts that there are', () => {
    const wrong = documentedLines(markdown).flatMap(({ line, text }) =>
      wrongCommands(text, real).map((what) => `${path}:${line}: ${what}`),
    )
    expect(wrong).toEqual([])
  })

  test('links only to files that there are', () => {
    const targets = [...markdown.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(
      ([, target = '']) => target,
    )
    expect(targets.filter((target) => !existsSync(join(root, dirname(path), target)))).toEqual([])
  })
})

describe('blocks marked `run`', () => {
  let shell: DocumentShell
  const blocks = documents.flatMap((path) =>
    shellBlocks(readFileSync(join(root, path), 'utf8'))
      .filter(({ isRun }) => isRun)
      .map((block) => ({ ...block, path })),
  )

  beforeAll(() => {
    shell = new DocumentShell()
  })
  afterAll(() => shell.close(), 60_000)

  test.each(blocks)(
    '$path:$line does what the page says (else, if the page is wrong: npm run docs:output)',
    async ({ text, isRefused, output }) => {
      const { isDone, printed } = await shell.run(text)
      expect(isDone, printed).toBe(!isRefused)
      if (output === undefined) expect(printed).toMatch(/\S/)
      else expect(withoutTimes(printed)).toBe(withoutTimes(output.text))
    },
    120_000,
  )
})
