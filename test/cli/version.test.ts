import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runDhub, spawnDhub } from './run-dhub.ts'

const folder = mkdtempSync(join(tmpdir(), 'dhub-version-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('dhub version names dhub, Node and the platform', async () => {
  const { stdout, stderr, exitCode } = await runDhub(['version'])
  expect(stdout).toMatch(/^dhub \d+\.\d+\.\d+ on Node \d+\.\d+\.\d+, \w+-\w+\n$/)
  expect([stderr, exitCode]).toEqual(['', 0])
})

test('dhub version --json prints one document and nothing else', async () => {
  const { stdout } = await runDhub(['version', '--json'])
  expect(JSON.parse(stdout)).toEqual({
    dhub: expect.stringMatching(/^\d/),
    node: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
  })
})

test('a flag comes from the environment by its name', async () => {
  const { stdout } = await runDhub(['version'], { DHUB_JSON: 'true' })
  expect(JSON.parse(stdout).node).toBe(process.versions.node)
})

test('an unknown flag ends with exit code 2 and says where help is', async () => {
  const { stderr, exitCode } = await runDhub(['version', '--colour'])
  expect(stderr).toBe('Error: Nonexistent flag: --colour\n  • See what it takes: dhub version --help\n')
  expect(exitCode).toBe(2)
})

test('an error under --json is one document on stdout', async () => {
  const { stdout, stderr, exitCode } = await runDhub(['version', '--json', '--log-level', 'loud'])
  expect(JSON.parse(stdout).error).toMatchObject({ kind: 'user', code: null })
  expect([stderr, exitCode]).toEqual(['', 2])
})

test('an unknown command suggests the one that it resembles', async () => {
  const { stderr, exitCode } = await runDhub(['verson'])
  expect(stderr).toContain('Did you mean this one: dhub version')
  expect(exitCode).toBe(2)
})

test('--log-file receives a JSON line when the command starts and one when it ends', async () => {
  const file = join(folder, 'log.jsonl')
  await runDhub(['version', '--log-level', 'info', '--log-file', file])
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ level, command, msg }) => [level, command, msg])).toEqual([
    ['info', 'version', 'command started'],
    ['info', 'version', 'command ended'],
  ])
})

test('a log file that cannot be opened is the user’s to mend', async () => {
  const { stderr, exitCode } = await runDhub(['version', '--log-file', join(folder, 'missing', 'log')])
  expect(stderr).toMatch(/^Error: Cannot open the log file .*--log-file\n$/s)
  expect(exitCode).toBe(2)
})

test('bin/dev.js runs the command in a process of its own', async () => {
  const { stdout, exitCode } = await spawnDhub(['version'])
  expect(stdout).toMatch(/^dhub /)
  expect(exitCode).toBe(0)
})
