import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { root } from '../../bin/source-package.js'
import type { ConnectionTarget } from '../../src/postgres/connection/connection-target.ts'

/** A command that runs in a process of its own. */
export interface DhubProcess {
  readonly child: ChildProcess
  readonly ended: Promise<{
    readonly exitCode: number | null
    readonly signal: NodeJS.Signals | null
    readonly stdout: string
    readonly stderr: string
  }>
}

/** The target as a URL, for commands. */
export function urlOf({ user, password, host, port, database }: ConnectionTarget): string {
  return `postgresql://${user}:${encodeURIComponent(password ?? '')}@${host}:${port}/${database}`
}

/** Starts `dhub seed all` as a user would. */
export const startSeed = (
  target: ConnectionTarget,
  words: readonly string[],
  {
    nodeWords = [],
    output = '--json',
  }: { readonly nodeWords?: readonly string[]; readonly output?: string } = {},
): DhubProcess => startDhub(target, ['seed', 'all', output, ...words], { nodeWords })

/** Starts a command as a user would. */
export function startDhub(
  target: ConnectionTarget,
  words: readonly string[],
  {
    nodeWords = [],
    environment = {},
  }: {
    readonly nodeWords?: readonly string[]
    readonly environment?: Readonly<Record<string, string>>
  } = {},
): DhubProcess {
  const child = spawn(process.execPath, [...nodeWords, `${root}bin/dev.js`, ...words], {
    env: { ...process.env, DATABASE_URL: urlOf(target), NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const ended = once(child, 'close').then(([exitCode, signal]) => ({
    exitCode: exitCode as number | null,
    signal: signal as NodeJS.Signals | null,
    stdout,
    stderr,
  }))
  return { child, ended }
}
