import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { UserError } from '../../../../src/core/errors.ts'
import { openLogger } from '../../../../src/interfaces/cli/logger.ts'

const folder = mkdtempSync(join(tmpdir(), 'dhub-log-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('openLogger() masks secrets in messages and in fields', () => {
  const file = join(folder, 'secrets.jsonl')
  const logger = openLogger({ level: 'info', file })
  logger.info(
    { target: 'postgresql://u:hunter2@h/d', password: 'hunter2', argv: ['--x=postgres://u:hunter2@h'] },
    'url %s',
    'postgresql://u:hunter2@h',
  )
  const text = readFileSync(file, 'utf8')
  expect(text).not.toContain('hunter2')
  expect(JSON.parse(text)).toMatchObject({ level: 'info', target: 'postgresql://u:***@h/d', password: '***' })
})

test('openLogger() writes nothing below its level, and appends to what is there', () => {
  const file = join(folder, 'levels.jsonl')
  openLogger({ level: 'warn', file }).info('not this')
  openLogger({ level: 'warn', file }).warn('first')
  openLogger({ level: 'silent', file }).error('nor this')
  openLogger({ level: 'debug', file }).debug('second')
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).msg)
  expect(lines).toEqual(['first', 'second'])
})

test('openLogger() makes a file that only its owner reads', () => {
  const file = join(folder, 'mode.jsonl')
  openLogger({ level: 'info', file }).info('x')
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('openLogger() names the file that it cannot open and the flag to change', () => {
  expect(() => openLogger({ level: 'info', file: folder })).toThrow(UserError)
})
