import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { ExternalError } from '../../core/errors.ts'
import { isProcessAlive } from './postmaster-file.ts'

const pollMilliseconds = 20
const waitSecondsMax = 120

/**
 * Does the work while holding a lock file, after waiting for whoever holds it; a lock whose holder died is taken over. The lock saves work and
 * gives clear errors: what it guards is safe without it, because data appears by rename and Postgres lets one
 * server only into a data folder.
 *
 * @throws ExternalError when the holder does not let go in two minutes
 */
export async function withLock<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  await waitForLock(file)
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}

async function waitForLock(file: string): Promise<void> {
  for (let waited = 0; waited < waitSecondsMax * 1000; waited += pollMilliseconds) {
    if (await tryLock(file)) return
    await removeIfAbandoned(file)
    await pause(pollMilliseconds)
  }
  throw new ExternalError(
    `Cannot take the lock ${file}: found it held for more than ${waitSecondsMax} s; expected another dhub to finish`,
    { nextSteps: [`If no other dhub is running, remove ${file}`] },
  )
}

/** A link appears at once and with its content, so nobody ever reads a lock without a holder. */
async function tryLock(file: string): Promise<boolean> {
  const own = `${file}.${process.pid}`
  await writeFile(own, String(process.pid))
  try {
    await link(own, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(own, { force: true })
  }
}

async function removeIfAbandoned(file: string): Promise<void> {
  const holder = await readFile(file, 'utf8').catch(() => undefined)
  if (holder === undefined || isProcessAlive(Number(holder))) return
  // Renamed first, so that of several waiting processes one only removes it.
  const removed = `${file}.abandoned.${process.pid}`
  await rename(file, removed).catch(() => undefined)
  await rm(removed, { force: true })
}
