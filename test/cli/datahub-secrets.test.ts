import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '../../src/postgres/open-session.ts'
import { StandIn } from '../datahub/standin/standin-server.ts'
import { queryRows, runSeed, smallBank } from '../db/seed/run-seed.ts'
import { testDatabase } from '../db/server.ts'
import { urlOf } from '../faults/seed-process.ts'
import { runDhub } from './run-dhub.ts'

const password = 'canary/Password+1'
const token = 'canary-token-that-nobody-may-see'
/** As they are, and as they stand in URLs and Basic authentication. */
const secrets = [
  password,
  encodeURIComponent(password),
  token,
  Buffer.from(password).toString('base64'),
  Buffer.from(token).toString('base64'),
]

const folder = mkdtempSync(join(tmpdir(), 'dhub-canary-'))
const target = await testDatabase()
await runSeed(target, { ...smallBank, scale: 0.05 })
const owner = { ...target, user: 'canary_owner', password }
const told: string[] = []

/** Runs a command with every log there is, and keeps what it says. */
async function run(...words: readonly string[]): Promise<number> {
  const log = join(folder, `${told.length}.log`)
  const { stdout, stderr, exitCode } = await runDhub([...words, '--log-level', 'debug', '--log-file', log], {
    DATABASE_URL: urlOf(owner),
    DATAHUB_GMS_TOKEN: token,
  })
  told.push(`${words.join(' ')}\n${stdout}\n${stderr}`)
  return exitCode
}

beforeAll(async () => {
  await using session = await openSession(target)
  await session.script(`create role canary_owner superuser login password '${password}'`)
})

afterAll(async () => {
  rmSync(folder, { recursive: true })
  await using session = await openSession(target)
  await session.script('reassign owned by canary_owner to current_user; drop role canary_owner')
})

describe('passwords and tokens', () => {
  test('stand in nothing that recipes, emit, the workload and a push write or say', async () => {
    await using server = await StandIn.start({ token })
    const pack = join(folder, 'pack')
    expect(await run('datahub', 'recipes', '--out', join(folder, 'recipes'))).toBe(0)
    expect(await run('datahub', 'emit', '--out', pack)).toBe(0)
    expect(await run('datahub', 'emit', '--out', join(folder, 'broken'), '--incidents', '--json')).toBe(0)
    expect(await run('datahub', 'emit', '--out', join(folder, 'events'), '--format', 'openlineage')).toBe(0)
    expect(await run('datahub', 'heal')).toBe(0)
    expect(await run('datahub', 'workload', '--minutes', '0.01', '--rate', '2000')).toBe(0)
    expect(await run('datahub', 'workload', '--minutes', '0.01', '--rate', '500', '--json')).toBe(0)
    expect(await run('datahub', 'push', pack, '--server', server.url)).toBe(0)
    expect(await run('datahub', 'push', pack, '--server', server.url, '--token', 'wrong')).not.toBe(0)
    expect(await run('datahub', 'workload', '--clean')).toBe(0)
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    )
    expect(files.length).toBeGreaterThan(25)
    const written = files.map((file) => {
      const path = join(file.parentPath, file.name)
      return `${path}\n${readFileSync(path, 'utf8')}`
    })
    for (const secret of secrets)
      expect([...told, ...written].filter((text) => text.includes(secret)).map(firstLine)).toEqual([])
  })

  test('of the workload are in no statement that the server keeps', async ({ skip }) => {
    const [found] = await queryRows(target, "select from pg_extension where extname = 'pg_stat_statements'")
    if (found === undefined) skip('the server does not count statements')
    const kept = await queryRows<{ query: string }>(
      target,
      "select query from pg_stat_statements where query ~* 'role.*password'",
    )
    const ofWorkload = kept.filter(({ query }) => query.includes('dhub_demo_'))
    expect(ofWorkload.length).toBeGreaterThan(0)
    expect(ofWorkload.filter(({ query }) => !query.includes("password 'SCRAM-SHA-256$"))).toEqual([])
  })
})

const firstLine = (text: string): string => text.slice(0, text.indexOf('\n'))
