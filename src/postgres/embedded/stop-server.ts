import { setTimeout as pause } from 'node:timers/promises'
import { ExternalError } from '../../core/errors.ts'
import { isPostmasterAlive, readPostmasterFile } from './postmaster-file.ts'
import { runProgram } from './run-program.ts'
import { findServerBinaries } from './server-binaries.ts'
import type { ServerPaths } from './server-paths.ts'

const pollMilliseconds = 10
const stopSecondsMax = 60

/**
 * Stops the server: open transactions are rolled back, what is committed is written. Says whether there was one.
 *
 * @throws ExternalError when it does not end in a minute
 */
export async function stopServer(paths: ServerPaths): Promise<boolean> {
  const file = await readPostmasterFile(paths.data)
  if (file === undefined || !(await isPostmasterAlive(file))) return false
  await askToStop(paths, file.processNumber)
  for (let waited = 0; waited < stopSecondsMax * 1000; waited += pollMilliseconds) {
    const current = await readPostmasterFile(paths.data)
    if (current?.processNumber !== file.processNumber) return true
    if (!(await isPostmasterAlive(file))) return true
    await pause(pollMilliseconds)
  }
  throw new ExternalError(
    `Cannot stop the embedded server: found process ${file.processNumber} running after ${stopSecondsMax} s; expected it to end`,
    { nextSteps: [`Look into ${paths.log}`] },
  )
}

async function askToStop(paths: ServerPaths, processNumber: number): Promise<void> {
  if (process.platform !== 'win32') {
    // Postgres' word for a fast stop, which does not wait for clients to leave.
    process.kill(processNumber, 'SIGINT')
    return
  }
  const { pgCtl } = await findServerBinaries(paths.binaries, undefined)
  await runProgram(pgCtl, ['stop', '-D', paths.data, '-m', 'fast', '-W'], undefined)
}
