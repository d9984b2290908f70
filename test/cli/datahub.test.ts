import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { root } from '../../bin/source-package.js'
import { runSeed, smallBank } from '../db/seed/run-seed.ts'
import { testDatabase } from '../db/server.ts'
import { urlOf } from '../faults/seed-process.ts'
import { runDhub } from './run-dhub.ts'

const folder = mkdtempSync(join(tmpdir(), 'dhub-recipes-'))
afterAll(() => rmSync(folder, { recursive: true }))
const target = await testDatabase()
const canary = 'canary-token-4711'
const environment = { DATABASE_URL: urlOf(target), DATAHUB_GMS_TOKEN: canary }
const datahub = (...words: readonly string[]) => runDhub(['datahub', ...words], environment)
const recipes = join(folder, 'recipes')

/** A program that stands for DataHub's own command: tells what it was given, and ends as its lines say. */
function program(name: string, ...lines: readonly string[]): string {
  const file = join(folder, name)
  writeFileSync(file, ['#!/bin/sh', ...lines, ''].join('\n'))
  chmodSync(file, 0o755)
  return file
}

describe('dhub datahub recipes', () => {
  test('--dry-run shows them and writes nothing', async () => {
    const { stdout, exitCode } = await datahub('recipes', '-d', 'loans_db', '--dry-run', '--out', recipes)
    expect(exitCode).toBe(0)
    expect(parse(stdout)).toMatchObject({ pipeline_name: 'dhub_bank_loans_db' })
    expect(readdirSync(folder)).toEqual([])
  })

  test('writes them, leaves them the second time, and writes anew what has changed', async () => {
    expect((await datahub('recipes', '--out', recipes)).stdout.match(/^Wrote /gm)).toHaveLength(9)
    expect((await datahub('recipes', '--out', recipes)).stdout.match(/^Left as it is/gm)).toHaveLength(9)
    const changed = await datahub('recipes', '--out', recipes, '--no-profiling', '-d', 'loans_db')
    expect(changed.stdout).toContain('Wrote anew')
    expect(readFileSync(join(recipes, 'loans_db.dhub.yaml'), 'utf8')).toContain('recipes --no-profiling`')
    await datahub('recipes', '--out', recipes)
  })

  test('leaves a file of others alone', async () => {
    const own = join(folder, 'loans_db.dhub.yaml')
    writeFileSync(own, 'pipeline_name: mine\n')
    const refused = await datahub('recipes', '--out', folder, '-d', 'loans_db')
    expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('loans_db.dhub.yaml') })
    expect(readFileSync(own, 'utf8')).toBe('pipeline_name: mine\n')
    rmSync(own)
  })
})

test('dhub seed all --recipes writes recipes at the end, and tells them under --json', async () => {
  await runSeed(target, smallBank)
  const into = join(folder, 'seeded')
  const seeded = await runDhub(['seed', 'all', `--recipes=${into}`, '--json'], environment)
  expect(seeded.exitCode, seeded.stderr).toBe(0)
  expect(JSON.parse(seeded.stdout).recipes).toHaveLength(9)
  expect(readFileSync(join(into, 'ingest.dhub.yaml'), 'utf8')).toBe(
    readFileSync(join(root, 'ingest/ingest.dhub.yaml'), 'utf8'),
  )
})

describe('dhub datahub ingest-list', () => {
  test('shows each system with its place and its recipe', async () => {
    const { stdout } = await datahub('ingest-list', '--recipes', recipes, '--json')
    const { databases } = JSON.parse(stdout)
    expect(databases).toContainEqual({
      name: 'loans_db',
      layout: 'schemas',
      place: { database: target.database, schemas: ['loans_db'], tables: 6 },
      recipe: join(recipes, 'loans_db.dhub.yaml'),
    })
    expect(databases.filter(({ name }: { name: string }) => name === 'ingest')).toHaveLength(1)
  })

  test('says none where there is no recipe', async () => {
    const { stdout } = await datahub('ingest-list', '--recipes', join(folder, 'nowhere'))
    expect(stdout).toMatch(/loans_db .*none/)
  })
})

describe('dhub datahub ingest', () => {
  const ingest = (...words: readonly string[]) => datahub('ingest', '--recipes', recipes, ...words)

  test('--dry-run shows what would be run', async () => {
    const { stdout } = await ingest('-d', 'loans_db', '-d', 'accounts_db', '--dry-run')
    const commands = ['loans_db', 'accounts_db'].map(
      (name) => `datahub ingest run -c ${join(recipes, name)}.dhub.yaml --no-spinner`,
    )
    expect(stdout).toBe(`${commands.join('\n')}\n`)
  })

  test('says how to install the command where it is missing', async () => {
    const missing = await ingest('--program', join(folder, 'no-such-program'))
    expect(missing).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/pip install 'acryl-datahub\[postgres\]==1\.5\.0\.\d+'/),
    })
  })

  test('says how to write a recipe where it is missing', async () => {
    const missing = await ingest('-d', 'nowhere')
    expect(missing).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('recipes --database nowhere'),
    })
  })

  test('gives the command what the recipes name, streams what it writes without secrets, and sums up', async () => {
    const told = program(
      'told',
      'echo "to $DATAHUB_GMS_URL with $DATAHUB_GMS_TOKEN"',
      'echo "at $POSTGRES_HOST:$POSTGRES_PORT/$POSTGRES_DB as $POSTGRES_USER with $POSTGRES_PASSWORD" >&2',
      'echo "Pipeline finished with at least 2 warnings; produced 705 events in 3 seconds."',
    )
    const words = ['-d', 'loans_db', '--program', told, '--server', 'http://gms:1/']
    const { stdout, stderr, exitCode } = await ingest(...words)
    expect(exitCode, stderr).toBe(0)
    expect(stdout).toContain('loans_db │ to http://gms:1 with ***')
    expect(stdout).toContain(`at ${target.host}:${target.port}/${target.database} as ${target.user} with ***`)
    expect(stdout + stderr).not.toContain(canary)
    expect(stdout + stderr).not.toContain(`${target.password}`)
    const { stdout: json } = await ingest(...words, '--json')
    expect(JSON.parse(json).outcomes).toMatchObject([
      { recipe: 'loans_db', isSuccess: true, records: 705, warnings: 2, failures: 0 },
    ])
  })

  test('runs every recipe, and fails when one has failed', async () => {
    const failing = program(
      'failing',
      'case "$*" in *loans_db*) echo "Pipeline finished with at least 1 failures; produced 3 events in 1 second."; exit 1;; esac',
      'echo "Pipeline finished successfully; produced 5 events in 1 second."',
    )
    const { stdout, stderr, exitCode } = await ingest(
      '-d',
      'loans_db',
      '-d',
      'accounts_db',
      '--program',
      failing,
    )
    expect(exitCode).toBe(3)
    expect(stderr).toContain('Cannot ingest loans_db: found exit code 1')
    expect(stdout).toMatch(/accounts_db .*done/)
  })

  test('--schedule makes a line for crontab that finds the same recipes', async () => {
    const { stdout } = await ingest('-d', 'loans_db', '--schedule', '30  5 * * 1-5')
    expect(stdout).toBe(
      `30 5 * * 1-5 cd ${process.cwd()} && dhub datahub ingest --database loans_db --recipes ${recipes} >> ingest.log 2>&1\n`,
    )
  })

  test('--schedule makes a workflow for GitHub that takes its secrets from there', async () => {
    const out = join(folder, 'ingest.yml')
    await ingest('--schedule', '0 2 * * *', '--scheduler', 'github', '--out', out)
    const workflow = parse(readFileSync(out, 'utf8'))
    expect(workflow.on.schedule).toEqual([{ cron: '0 2 * * *' }])
    expect(workflow.jobs.ingest.env.POSTGRES_PASSWORD).toBe('${{ secrets.POSTGRES_PASSWORD }}')
    expect(JSON.stringify(workflow)).not.toContain(canary)
  })

  test('--schedule puts the time into the recipe and leaves all else as it is', async () => {
    const path = join(recipes, 'loans_db.dhub.yaml')
    const before = readFileSync(path, 'utf8')
    const words = ['-d', 'loans_db', '--schedule', '0 2 * * *', '--scheduler', 'deployment']
    await ingest(...words, '--time-zone', 'Europe/Berlin')
    await ingest(...words, '--time-zone', 'Europe/Berlin')
    const deployment =
      'deployment:\n  name: dhub_bank_loans_db\n  schedule: 0 2 * * *\n  time_zone: Europe/Berlin\n'
    expect(readFileSync(path, 'utf8')).toBe(before + deployment)
  })
})

describe('dhub datahub status', () => {
  const answers = { isUp: false }
  const server = createServer((request, response) => {
    const isAllowed = request.headers.authorization === `Bearer ${canary}`
    if (!isAllowed || !answers.isUp) response.statusCode = isAllowed ? 503 : 401
    const versions = { 'acryldata/datahub': { version: 'v1.5.0.6' } }
    response.end(JSON.stringify({ noCode: 'true', versions, statefulIngestionCapable: true }))
    // Comes up when it has been asked once.
    answers.isUp ||= isAllowed
  })
  afterAll(() => void server.close())
  const listening = new Promise<string>((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    ),
  )

  test('--wait waits until the server is healthy, and tells its version', async () => {
    const { stdout, stderr, exitCode } = await datahub('status', '--wait', '--server', await listening)
    expect(exitCode, stderr).toBe(0)
    expect(stdout).toContain('version v1.5.0.6')
    expect(stderr).toContain('status 503')
  })

  test('says so when the server asks for another token, without showing that one', async () => {
    const words = ['status', '--server', await listening, '--token', 'wrong-token-0815']
    const log = join(folder, 'log')
    const refused = await datahub(...words, '--log-file', log, '--log-level', 'debug')
    expect(refused).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('asks for a token') })
    expect(refused.stdout + refused.stderr + readFileSync(log, 'utf8')).not.toContain('wrong-token-0815')
  })

  test('fails where nothing answers, and gives up waiting when the time is over', async () => {
    const nowhere = await datahub('status', '--server', 'http://127.0.0.1:9')
    expect(nowhere).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('--profile quickstart') })
    const waited = await datahub('status', '--wait', '--timeout', '0', '--server', 'http://127.0.0.1:9')
    expect(waited).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('wait 0 seconds') })
  })
})
