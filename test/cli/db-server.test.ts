import { afterAll, expect, test } from 'vitest'
import { parseConnectionUrl } from '../../src/postgres/connection/parse-connection-url.ts'
import { openSession } from '../../src/postgres/open-session.ts'
import { removeTemporaryHome, temporaryHome } from '../db/test-server.ts'
import { runDhub, spawnDhub } from './run-dhub.ts'

const home = await temporaryHome()
afterAll(() => removeTemporaryHome(home))
const nothingNamed = Object.fromEntries(
  ['DATABASE_URL', 'POSTGRES_HOST', 'POSTGRES_PORT', 'POSTGRES_USER', 'POSTGRES_PASSWORD', 'POSTGRES_DB'].map(
    (name) => [name, undefined],
  ),
)
const environment = { ...nothingNamed, DHUB_HOME: home }
const db = (...words: readonly string[]) => runDhub(['db', ...words], environment)

test('the embedded server is started, told of, stopped, reset, and found again by every other command', async () => {
  expect((await db('status')).stdout).toContain('not made yet')
  expect((await db('stop')).stdout).toBe('The embedded server was not running\n')

  const started = await spawnDhub(['db', 'start'], environment)
  expect(started.stdout).toMatch(
    /^The embedded server is made and started: postgresql:\/\/dhub:\*\*\*@127\.0\.0\.1:\d+\/bank\n/,
  )
  expect((await db('start')).stdout).toContain('runs already')

  const status = JSON.parse((await db('status', '--json')).stdout)
  expect(status).toMatchObject({
    isRunning: true,
    version: expect.stringMatching(/^18/),
    folder: expect.stringContaining(home),
  })

  const url = (await db('url')).stdout.trim()
  const target = parseConnectionUrl(url, '--database-url')
  expect(JSON.parse((await db('url', '--json', '--database', 'postgres')).stdout)).toMatchObject({
    password: target.password,
    database: 'postgres',
  })
  {
    await using session = await openSession(target)
    await session.script('create table kept ()')
  }

  expect((await db('stop')).stdout).toBe('The embedded server is stopped\n')
  expect((await db('status')).stdout).toContain('stopped')
  // A command that needs the server starts it.
  expect((await db('query', "select to_regclass('kept')", '--format', 'csv')).stdout).toBe(
    'to_regclass\nkept\n',
  )
  expect((await db('url')).stdout.trim()).toBe(url)

  const refused = await db('reset')
  expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining('Add --confirm')])
  expect((await db('reset', '--confirm')).exitCode).toBe(0)
  expect((await db('query', "select to_regclass('kept')", '--format', 'csv')).stdout).toBe('to_regclass\n\n')
  expect((await db('url')).stdout.trim()).toBe(url)
})

test('no output but that of db url shows the password', async () => {
  const { password } = JSON.parse((await db('url', '--json')).stdout)
  for (const words of [
    ['start'],
    ['status'],
    ['status', '--json'],
    ['info'],
    ['info', '--json'],
    ['list', '--json'],
    ['test', '--json'],
  ]) {
    const { stdout, stderr } = await db(...words)
    expect(stdout.length).toBeGreaterThan(0)
    expect(stdout + stderr).not.toContain(password)
  }
})
