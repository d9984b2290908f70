import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Config } from '@oclif/core'
import { captureOutput } from '@oclif/test'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { sourceLoadOptions } from '../../../../bin/source-package.js'
import { ExternalError } from '../../../../src/core/errors.ts'
import { BaseCommand } from '../../../../src/interfaces/cli/base-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'dhub-base-command-'))
const config = await Config.load(sourceLoadOptions())
const exitCodeBefore = process.exitCode

afterEach(() => {
  process.exitCode = exitCodeBefore
})
afterAll(() => rmSync(folder, { recursive: true }))

const url = 'postgresql://dhub:hunter2@h/d'

/** A command that warns, and fails when it is told to. */
class Probe extends BaseCommand {
  static override id = 'probe'
  static override enableJsonFlag = true
  static override strict = false
  static failure: Error | undefined

  override async run(): Promise<object> {
    await this.parse(Probe)
    this.warn(`slow: ${url}`)
    this.warn(new Error('an error as a warning'))
    if (Probe.failure !== undefined) throw Probe.failure
    return { done: true }
  }
}

async function runProbe(words: string[], failure?: Error) {
  Probe.failure = failure
  return await captureOutput(async () => await Probe.run(words, config))
}

describe('BaseCommand', () => {
  test('warns on stderr without secrets, and not on stdout', async () => {
    const { stdout, stderr } = await runProbe([])
    expect(stderr).toBe('Warning: slow: postgresql://dhub:***@h/d\nWarning: an error as a warning\n')
    expect(stdout).toBe('')
  })

  test('prints under --json what run returns and keeps warnings off both streams', async () => {
    const { stdout, stderr } = await runProbe(['--json'])
    expect(JSON.parse(stdout)).toEqual({ done: true })
    expect(stderr).toBe('')
  })

  test('writes warnings and the failure into --log-file', async () => {
    const file = join(folder, 'log.jsonl')
    const failure = new ExternalError('Cannot load', { code: '53100', tried: `copy to ${url}` })
    const { error } = await runProbe(['--log-file', file], failure)
    const lines = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ level, msg }) => [level, msg])).toEqual([
      ['warn', 'slow: postgresql://dhub:***@h/d'],
      ['warn', 'an error as a warning'],
      ['error', 'command failed'],
    ])
    expect(lines[2]).toMatchObject({ kind: 'external', code: '53100', exitCode: 3 })
    expect(error).toMatchObject({ oclif: { exit: 3 } })
  })

  test('prints a failure under --json as its one document', async () => {
    const { stdout, stderr, error } = await runProbe(
      ['--json'],
      new ExternalError('Cannot load', { code: '53100' }),
    )
    expect(JSON.parse(stdout)).toEqual({
      error: { kind: 'external', message: 'Cannot load', nextSteps: [], code: '53100' },
    })
    expect([stderr, error]).toEqual(['', expect.objectContaining({ oclif: { exit: 3 } })])
  })

  test('shows anything unexpected as a bug with its stack', async () => {
    const { stderr, error } = await runProbe([], new TypeError('x is undefined'))
    expect(stderr).toMatch(/Bug in dhub: x is undefined\n.*\n\nTypeError: x is undefined\n +at /)
    expect(error).toMatchObject({ oclif: { exit: 70 } })
  })
})
