import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { run, settings } from '@oclif/core'
import { captureOutput } from '@oclif/test'
import { root, sourceLoadOptions } from '../../bin/source-package.js'

/** What a command left behind. */
export type CommandOutcome = { readonly stdout: string; readonly stderr: string; readonly exitCode: number }

/** Variables that the command sees beside those of this process; undefined takes one away. */
export type CommandEnvironment = Readonly<Record<string, string | undefined>>

// oclif loads commands past vitest; this loads the same way, so that both know the same error classes.
const { showUnreported } = createRequire(import.meta.url)(
  `${root}src/interfaces/cli/show-unreported.ts`,
) as typeof import('../../src/interfaces/cli/show-unreported.ts')

/**
 * Runs a command in this process, from source, as `bin/dev.js` would: fast, and coverage sees it. One at a time:
 * the output of the process is captured.
 */
export async function runDhub(
  words: readonly string[],
  environment: CommandEnvironment = {},
): Promise<CommandOutcome> {
  settings.enableAutoTranspile = false
  const restore = setEnvironment({ NO_COLOR: '1', ...environment })
  const exitCodeBefore = process.exitCode
  process.exitCode = undefined
  let exitCode = 0
  const { stdout, stderr } = await captureOutput(async () => {
    try {
      await run([...words], sourceLoadOptions())
      exitCode = Number(process.exitCode ?? 0)
    } catch (error) {
      exitCode = showUnreported(error)
    }
  })
  process.exitCode = exitCodeBefore
  restore()
  return { stdout, stderr, exitCode }
}

/** Runs a command as a user does, in a process of its own. */
export async function spawnDhub(
  words: readonly string[],
  environment: CommandEnvironment = {},
  entry = 'bin/dev.js',
): Promise<CommandOutcome> {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...environment }
  const child = spawn(process.execPath, [`${root}${entry}`, ...words], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? -1))
  })
  return { stdout, stderr, exitCode }
}

function setEnvironment(variables: CommandEnvironment): () => void {
  const before = Object.fromEntries(Object.keys(variables).map((name) => [name, process.env[name]]))
  assign(variables)
  return () => assign(before)
}

function assign(variables: CommandEnvironment): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
}
