import { execFile } from 'node:child_process'
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { root } from '../../bin/source-package.js'
import { listCommands } from '../../scripts/command-list.ts'
import { type Callable, documentedLines, shellBlocks, wrongCommands } from './documented-commands.ts'

const { commands, topics } = await listCommands()
const scripts = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts)
const real: Callable = { commands, topics, scripts }
const documents = globSync(['*.md', 'docs/**/*.md', 'src/**/*.md', 'databases/**/*.md'], {
  cwd: root,
}).toSorted()

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
  expect(shellBlocks(markdown)).toEqual([{ line: 4, text: 'dhub version # why\nnpm run x\n', isRun: true }])
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
  const folder = mkdtempSync(join(tmpdir(), 'dhub-documents-'))
  const dev = `exec '${process.execPath}' '${join(root, 'bin/dev.js')}' "$@"`
  mkdirSync(join(folder, 'bin'))
  writeFileSync(join(folder, 'bin/dhub'), `#!/bin/sh\n${dev}\n`, { mode: 0o755 })
  writeFileSync(join(folder, 'bin/npx'), `#!/bin/sh\nshift\n${dev}\n`, { mode: 0o755 })
  const env = {
    ...process.env,
    PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH ?? ''}`,
    DHUB_HOME: join(folder, 'home'),
    DATABASE_URL: '',
    NO_COLOR: '1',
  }
  const runBlock = (text: string) =>
    promisify(execFile)('bash', ['-euo', 'pipefail', '-c', text], { cwd: folder, env, maxBuffer: 1 << 26 })

  const blocks = documents.flatMap((path) =>
    shellBlocks(readFileSync(join(root, path), 'utf8'))
      .filter(({ isRun }) => isRun)
      .map((block) => ({ ...block, path })),
  )

  afterAll(async () => {
    if (commands.some(({ name }) => name === 'db stop')) await runBlock('dhub db stop')
    rmSync(folder, { recursive: true })
  }, 60_000)

  test.each(blocks)(
    '$path:$line runs',
    async ({ text }) => {
      await expect(runBlock(text)).resolves.toMatchObject({ stdout: expect.stringMatching(/\S/) })
    },
    120_000,
  )
})
