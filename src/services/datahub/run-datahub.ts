import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { ExternalError, UserError } from '../../core/errors.ts'
import { redactSecrets } from '../../core/redact-secrets.ts'
import { DATAHUB_INSTALL_LINE } from '../../datahub/datahub-release.ts'
import { secretsIn, type Variables } from './program-environment.ts'

/** A run of DataHub's own command. */
export interface DatahubRun {
  /** The program: a name on the path, or a file. */
  readonly program: string
  readonly words: readonly string[]
  readonly environment: Variables
}

/** Shorter ones would hide too much of what is shown, and are no secrets. */
const secretLengthMin = 4

/**
 * Runs DataHub's own command, giving each line that it writes, without any secret of its environment.
 *
 * @returns its exit code
 * @throws UserError where the command is not installed
 */
export async function* runDatahub(run: DatahubRun): AsyncGenerator<string, number> {
  const { program, words, environment } = run
  const child = spawn(program, words, {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  })
  const closed = once(child, 'close')
  // Looked at below, after the lines; without this it would count as unhandled until then.
  closed.catch(() => undefined)
  const secrets = secretsIn(environment).filter(({ length }) => length >= secretLengthMin)
  try {
    for await (const line of linesOf([child.stdout, child.stderr]))
      yield redactSecrets(secrets.reduce((text, secret) => text.replaceAll(secret, '***'), line))
    const [exitCode, signal] = (await closed) as [number | null, NodeJS.Signals | null]
    return exitCode ?? (signal === null ? 1 : 128)
  } catch (cause) {
    throw cannotRun(program, cause as NodeJS.ErrnoException)
  } finally {
    child.kill()
  }
}

/** The lines of several streams as they come. */
async function* linesOf(streams: readonly Readable[]): AsyncGenerator<string> {
  const state = { open: streams.length, wake: () => {} }
  const waiting: string[] = []
  for (const input of streams) {
    const reader = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
    reader.on('line', (line) => {
      waiting.push(line)
      state.wake()
    })
    reader.on('close', () => {
      state.open--
      state.wake()
    })
  }
  while (state.open > 0 || waiting.length > 0) {
    const line = waiting.shift()
    if (line !== undefined) yield line
    else await new Promise<void>((resolve) => (state.wake = resolve))
  }
}

function cannotRun(program: string, cause: NodeJS.ErrnoException): Error {
  const code = cause.code ?? cause.message
  if (code !== 'ENOENT') {
    return new ExternalError(`Cannot run ${program}: found ${code}; expected DataHub's own command`, {
      cause,
      nextSteps: ['Name another with --program'],
    })
  }
  return new UserError(
    `Cannot run ${program}: found no such command; expected DataHub's own command, which takes recipes`,
    [
      `Install it into a Python environment: ${DATAHUB_INSTALL_LINE}`,
      'Name it with --program or DHUB_PROGRAM where it is not on the path',
    ],
    { cause },
  )
}
