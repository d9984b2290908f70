import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { connectionUrl } from '../../src/postgres/connection/show-target.ts'
import { testDatabase } from '../db/server.ts'
import { type CommandOutcome, runDhub } from './run-dhub.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const target = await testDatabase()
const url = connectionUrl(target)
const small = ['--scale', '0.02', '--as-of', '2026-11-21']

const seed = (words: readonly string[], database = url): Promise<CommandOutcome> =>
  runDhub(['seed', ...words, '--database-url', database])

function documentOf(name: string, { stdout, stderr, exitCode }: CommandOutcome, code = 0) {
  expect([stderr, exitCode], stdout).toEqual(['', code])
  const schema = JSON.parse(readFileSync(`${root}schemas/${name}.schema.json`, 'utf8'))
  const document = JSON.parse(stdout)
  expect(z.fromJSONSchema(schema).safeParse(document).error).toBeUndefined()
  return document
}

describe('from nothing to a bank and back', () => {
  test('seed status of an empty database says what to do next', async () => {
    expect((await seed(['status'])).stdout).toMatch(/holds no dataset.*\nNext: dhub seed all/)
    expect(documentOf('seed-status', await seed(['status', '--json']))).toEqual({ state: 'empty' })
  })

  test('seed all --dry-run shows rows, size and time, and changes nothing', async () => {
    const document = documentOf('seed-plan', await seed(['all', ...small, '--dry-run', '--json']))
    const rows = document.tables.reduce((sum: number, table: { rows: number }) => sum + table.rows, 0)
    expect(document).toMatchObject({ scale: 0.02, rows })
    const { stdout } = await seed(['all', ...small, '--dry-run'])
    expect(stdout).toMatch(/^Nothing is done yet\. The plan: seed 42, scale 0\.02/)
    expect(documentOf('seed-status', await seed(['status', '--json']))).toEqual({ state: 'empty' })
  })

  test('seed all fills it, tells what it does, and names the next command', async () => {
    const { stdout, exitCode } = await seed(['all', ...small])
    expect(stdout).toMatch(/^Foundation: [\d,]+ rows in [\d.]+ s$/m)
    expect(stdout).toMatch(/^References and views: done$/m)
    expect(stdout).toMatch(/\nNext: dhub seed verify — .*\n$/)
    expect(exitCode).toBe(0)
  })

  test('seed all --json again is one document, says the same, and takes what is recorded', async () => {
    const document = documentOf('seed-all', await seed(['all', '--json']))
    expect(document).toMatchObject({
      dataset: 'bank',
      seed: 42,
      asOf: '2026-11-21',
      scale: 0.02,
      layout: 'schemas',
    })
    expect((await seed(['all'])).stdout).toMatch(/is in \w+ already: /)
    const status = documentOf('seed-status', await seed(['status', '--json']))
    expect(status).toMatchObject({ state: 'complete', rows: document.rows, digest: document.digest })
  })

  test('seed verify finds nothing wrong with it', async () => {
    const document = documentOf('seed-verify', await seed(['verify', '--json']))
    expect(document).toMatchObject({ failed: 0, offenders: 0, notes: [] })
    const kinds = new Set(document.checks.map(({ check }: { check: string }) => check.split('/')[0]))
    expect([...kinds]).toEqual(['rules', 'constraints', 'content', 'safety'])
    expect((await seed(['verify'])).stdout).toMatch(/✔ All [\d,]+ checks hold/)
  })

  test('seed verify ends with exit code 1 and names the rows that were changed', async () => {
    const change =
      'update accounts_db.accounts set balance = balance + 1 where account_id = (select min(account_id) from accounts_db.accounts)'
    await runDhub(['db', 'query', change, '--write', '--database-url', url])
    const document = documentOf('seed-verify', await seed(['verify', '--json']), 1)
    const failed = document.checks.filter(({ offenders }: { offenders: number }) => offenders !== 0)
    expect(failed.map(({ check }: { check: string }) => check)).toContain('content/accounts_db.accounts')
    expect(failed.some(({ check }: { check: string }) => check.startsWith('rules/money/'))).toBe(true)
    const { stdout, exitCode } = await seed(['verify'])
    expect(stdout).toMatch(/✘ \d+ of [\d,]+ checks do not hold/)
    expect(exitCode).toBe(1)
  })

  test('seed clear wants --confirm, and then empties all', async () => {
    const refused = await seed(['clear'])
    expect(refused.stderr).toContain('--confirm')
    expect(refused.exitCode).toBe(2)
    expect((await seed(['clear', '--confirm'])).stdout).toMatch(/^\d+ tables in \w+ are empty\n/)
    expect(documentOf('seed-status', await seed(['status', '--json']))).toEqual({ state: 'empty' })
  })
})

describe('flags', () => {
  test.each([
    [['--scale', '0'], 'Cannot take --scale: found 0'],
    [['--scale', '1e3'], 'Cannot take --scale: found 1e3'],
    [['--scale', '0.001'], 'expected a whole number from 20'],
    [['--seed', '-1'], 'seed'],
    [['--seed', '1.5'], 'Cannot take --seed: found 1.5'],
    [['--as-of', '2026-02-30'], 'Cannot take the as-of date: found 2026-02-30'],
    [['--as-of', '1999-12-31'], 'expected a day from 2000-01-01'],
    [['--customers', '19'], 'found 19 customers; expected a whole number from 20'],
    [['--employees', '39'], 'found 39 employees; expected a whole number from 40'],
    [['--workers', '5'], 'from 0 to 4'],
    [['--only', 'loan_db'], 'found loan_db'],
    [['--layout', 'tables'], 'layout'],
  ])('seed all %s is refused with exit code 2', async (words, message) => {
    const { stdout, stderr, exitCode } = await seed(['all', ...words])
    expect(stderr).toContain(message)
    expect([stdout, exitCode]).toEqual(['', 2])
  })

  test('an address that looks like production is refused', async () => {
    const { stderr, exitCode } = await seed(['all'], 'postgresql://app@db.prod.example.com/bank')
    expect(stderr).toMatch(/looks like production.*--allow-production/s)
    expect(exitCode).toBe(2)
    const clear = await seed(['clear', '--confirm'], 'postgresql://app@localhost/bank_prod')
    expect([clear.exitCode, clear.stderr.includes('--allow-production')]).toEqual([2, true])
  })

  test('--events writes events as lines of JSON on stderr, beside the one document', async () => {
    const { stdout, stderr } = await seed(['all', ...small, '--replace', '--json', '--events'])
    expect(JSON.parse(stdout).dataset).toBe('bank')
    const types = stderr
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).type)
    expect(types[0]).toBe('stage-started')
    expect(types).toContain('unit-written')
    expect(types.at(-1)).toBe('done')
  })

  test('--verify proves the bank right after', async () => {
    const document = documentOf('seed-all', await seed(['all', '--verify', '--json']))
    expect(document.verification).toMatchObject({ failed: 0 })
  })
})

test('Ctrl-C stops between two units with exit code 130, and the same command goes on', async () => {
  const database = connectionUrl(await interruptible)
  const words = [
    'seed',
    'all',
    '--scale',
    '2',
    '--as-of',
    '2026-11-21',
    '--workers',
    '0',
    '--events',
    '--database-url',
    database,
  ]
  const child = spawn(process.execPath, [`${root}bin/dev.js`, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (!stderr.includes('unit-written') && text.includes('unit-written')) child.kill('SIGINT')
    stderr += text
  })
  const [exitCode] = await once(child, 'close')
  expect(exitCode, stderr).toBe(130)
  expect(stderr).toMatch(/run the same command again to go on, or dhub runs resume\n$/)
  const { stdout } = await seed(['all'], database)
  expect(stdout).toMatch(/^Going on: [1-9]\d* of \d+ units are there$/m)
}, 60_000)

const interruptible = testDatabase()
await interruptible
