import { spawn } from 'node:child_process'
import { chown, open, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ExternalError } from '../../core/errors.ts'
import { diskErrorIn } from './disk-errors.ts'
import {
  isPostmasterAlive,
  type PostmasterFile,
  postmasterFileName,
  readPostmasterFile,
} from './postmaster-file.ts'
import { cannotRun, programOptions } from './run-program.ts'
import type { ServerBinaries } from './server-binaries.ts'
import type { ServerUser } from './server-user.ts'

const pollMilliseconds = 4
const startSecondsMax = 120
const logBytesMax = 10 * 1024 * 1024

/** What a start needs. */
export type ServerStart = {
  readonly data: string
  readonly log: string
  readonly port: number
  readonly binaries: ServerBinaries
  readonly user: ServerUser | undefined
}

/** The port was taken between looking and binding; worth another try with another port. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError'
}

/** Processes of a server that was killed still hold its memory; they end by themselves in a moment. */
export class LingeringProcessError extends Error {
  override readonly name = 'LingeringProcessError'
}

/**
 * Starts the server so that it outlives this process, and waits until it takes connections.
 *
 * @throws PortTakenError, LingeringProcessError, or ExternalError with the last lines of the server's log
 */
export async function startServer(start: ServerStart): Promise<PostmasterFile> {
  await removeStalePostmasterFile(start.data)
  await limitLog(start.log)
  const logStart = (await stat(start.log).catch(() => undefined))?.size ?? 0
  await using log = await open(start.log, 'a', 0o600)
  if (start.user !== undefined) await chown(start.log, start.user.uid, start.user.gid)
  const child = spawn(start.binaries.postgres, ['-D', start.data, '-p', String(start.port)], {
    ...programOptions(start.user),
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  })
  let ending: { readonly cause?: Error } | undefined
  child.once('error', (cause) => {
    ending = { cause }
  })
  child.once('exit', () => {
    ending ??= {}
  })
  child.unref()
  for (let waited = 0; waited < startSecondsMax * 1000; waited += pollMilliseconds) {
    await pause(pollMilliseconds)
    if (ending !== undefined) throw await describeFailedStart(start, ending.cause, logStart)
    const file = await readPostmasterFile(start.data)
    if (file?.status === 'ready' && file.processNumber === child.pid) return file
  }
  throw new ExternalError(
    `Cannot start the embedded server: found it not ready after ${startSecondsMax} s; expected it to take connections`,
    { nextSteps: [`Look into ${start.log}`] },
  )
}

/** Postgres refuses to start when its old process number now belongs to another program of the same account. */
async function removeStalePostmasterFile(data: string): Promise<void> {
  const file = await readPostmasterFile(data)
  if (file !== undefined && !(await isPostmasterAlive(file))) {
    await rm(path.join(data, postmasterFileName), { force: true })
  }
}

/** Keeps one old log, so that the two never grow past a limit. */
async function limitLog(log: string): Promise<void> {
  const size = (await stat(log).catch(() => undefined))?.size ?? 0
  if (size > logBytesMax) await rename(log, `${log}.1`)
}

async function describeFailedStart(
  start: ServerStart,
  cause: Error | undefined,
  logStart: number,
): Promise<Error> {
  if (cause !== undefined) return cannotRun(start.binaries.postgres, cause)
  const written = (await readFile(start.log)).subarray(logStart).toString().trim()
  if (/could not create any TCP\/IP sockets|Address already in use/.test(written)) {
    return new PortTakenError(`port ${start.port} is taken`)
  }
  if (/pre-existing shared memory block/.test(written)) {
    return new LingeringProcessError('processes of the server before are still ending')
  }
  const line =
    written.split('\n').findLast((text) => /FATAL|PANIC|error/.test(text)) ?? written.split('\n').at(-1)
  return (
    diskErrorIn(written, path.dirname(start.data)) ??
    new ExternalError(
      `Cannot start the embedded server: found it ending with ${JSON.stringify(line ?? '')}; expected it to run`,
      {
        cause: new Error(written),
        tried: `run ${start.binaries.postgres}`,
        nextSteps: [
          `Look into ${start.log}`,
          'Run dhub db reset --confirm to begin anew, which deletes the data of the embedded server',
        ],
      },
    )
  )
}
