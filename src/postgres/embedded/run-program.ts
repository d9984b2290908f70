import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { ExternalError } from '../../core/errors.ts'
import type { ServerUser } from './server-user.ts'

/** How a program of the server is started: as its account, in a folder that this account can enter. */
export function programOptions(user: ServerUser | undefined) {
  return {
    cwd: tmpdir(),
    windowsHide: true,
    ...(user === undefined ? {} : { uid: user.uid, gid: user.gid }),
  }
}

/**
 * Runs a program of the server to its end.
 *
 * @returns what it wrote and how it ended
 * @throws ExternalError when it cannot be started at all
 */
export async function runProgram(
  program: string,
  parameters: readonly string[],
  user: ServerUser | undefined,
): Promise<{ readonly exitCode: number; readonly output: string }> {
  return await new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { ...programOptions(user), stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.once('error', (cause) => reject(cannotRun(program, cause)))
    child.once('close', (exitCode) => resolve({ exitCode: exitCode ?? 1, output }))
  })
}

/** The program is there but does not start: another C library, or no permission. */
export function cannotRun(program: string, cause: Error): ExternalError {
  const code = (cause as NodeJS.ErrnoException).code
  return new ExternalError(
    `Cannot run ${program}: found ${code ?? cause.message}; expected a program made for this machine (on Linux, one with glibc)`,
    {
      cause,
      ...(code === undefined ? {} : { code }),
      nextSteps: ['Set DATABASE_URL to use a server of your own'],
    },
  )
}
