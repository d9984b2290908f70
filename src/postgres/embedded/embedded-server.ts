import { readFile, rm, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { UserError } from '../../core/errors.ts'
import type { ConnectionTarget } from '../connection/connection-target.ts'
import { initializeData, writeSettings } from './data-folder.ts'
import { makeDefaultDatabase } from './default-database.ts'
import { makeFolder, withDiskErrors } from './disk-errors.ts'
import { exists } from './file-exists.ts'
import { withLock } from './file-lock.ts'
import { firstClosedFolder } from './folder-access.ts'
import { findFreePort, isPortAnswering } from './free-port.ts'
import { isPostmasterAlive, type PostmasterFile, readPostmasterFile } from './postmaster-file.ts'
import { findServerBinaries, type ServerBinaries } from './server-binaries.ts'
import { makePassword, readPassword, targetOn } from './server-login.ts'
import { type ServerPaths, serverPaths } from './server-paths.ts'
import { serverSettings } from './server-settings.ts'
import { findServerUser, type ServerUser } from './server-user.ts'
import { LingeringProcessError, PortTakenError, startServer } from './start-server.ts'
import { stopServer } from './stop-server.ts'

const startAttemptsMax = 50
const restartMilliseconds = 100
const settleMilliseconds = 20
const settleAttemptsMax = 3000

/** How the server came to run. */
export type EmbeddedServer = {
  readonly target: ConnectionTarget
  /** `running` already, `started` on the data that was there, or `made` from nothing. */
  readonly origin: 'running' | 'started' | 'made'
}

/**
 * The embedded server, started if it does not run and made if there is none. Safe to call from several processes
 * at once. The server outlives the process.
 *
 * @param home dhub's own folder
 * @param named programs of another Postgres than the one that dhub brings
 * @throws ExternalError when the disk, the programs or the server fail; UserError when the folder cannot serve
 */
export async function ensureEmbeddedServer(home: string, named?: ServerBinaries): Promise<EmbeddedServer> {
  const paths = serverPaths(home)
  const running = await findRunningServer(paths)
  if (running !== undefined) return { target: running, origin: 'running' }
  return await withDiskErrors(paths.folder, async () => {
    await makeFolder(paths.folder)
    return await withLock(paths.lock, async () => {
      const started = await findRunningServer(paths)
      if (started !== undefined) return { target: started, origin: 'running' }
      return await startOrMake(paths, named)
    })
  })
}

/** The target of the embedded server if it runs, without starting anything. */
export async function findRunningServer(paths: ServerPaths): Promise<ConnectionTarget | undefined> {
  const file = await settledPostmasterFile(paths.data)
  if (file === undefined || !(await exists(paths.completeMark))) return undefined
  return targetOn(file.port, await readPassword(paths))
}

/**
 * Stops the server and deletes its data, keeping password and port so that URLs stay valid.
 *
 * @throws ExternalError when it cannot be stopped
 */
export async function deleteEmbeddedData(home: string): Promise<void> {
  const paths = serverPaths(home)
  if (!(await exists(paths.folder))) return
  const work = async () => {
    await stopServer(paths)
    await rm(paths.completeMark, { force: true })
    await rm(paths.data, { recursive: true, force: true })
  }
  await withDiskErrors(paths.folder, () => withLock(paths.lock, work))
}

async function startOrMake(paths: ServerPaths, named: ServerBinaries | undefined): Promise<EmbeddedServer> {
  const isMade = await exists(paths.data)
  const user = await findServerUser(isMade ? paths.data : undefined)
  await refuseClosedFolder(paths, user)
  const binaries = named ?? (await findServerBinaries(paths.binaries, user))
  const password = isMade ? await readPassword(paths) : await makePassword(paths)
  if (!isMade) await initializeData(paths.data, password, binaries, user)
  await writeSettings(paths.data, serverSettings(), user)
  const port = await startOnFreePort(paths, binaries, user)
  const target = targetOn(port, password)
  if (await exists(paths.completeMark)) return { target, origin: 'started' }
  await makeDefaultDatabase(target)
  await writeFile(paths.completeMark, `${binaries.version}\n`)
  return { target, origin: 'made' }
}

async function startOnFreePort(
  paths: ServerPaths,
  binaries: ServerBinaries,
  user: ServerUser | undefined,
): Promise<number> {
  // Running, but left behind before it was complete.
  const running = await settledPostmasterFile(paths.data)
  if (running !== undefined) return running.port
  const text = await readFile(paths.port, 'utf8').catch(() => '')
  const remembered = /^\d+\s*$/.test(text) ? Number(text) : undefined
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort(remembered)
    try {
      await startServer({ data: paths.data, log: paths.log, port, binaries, user })
      if (port !== remembered) await writeFile(paths.port, `${port}\n`)
      return port
    } catch (error) {
      const isPassing = error instanceof PortTakenError || error instanceof LingeringProcessError
      if (!isPassing || attempt === startAttemptsMax) throw error
      await pause(restartMilliseconds)
    }
  }
}

/** Waits while another process starts or stops the server, or it dies; undefined when none is alive. */
async function settledPostmasterFile(data: string): Promise<PostmasterFile | undefined> {
  for (let attempt = 0; attempt < settleAttemptsMax; attempt += 1) {
    const file = await readPostmasterFile(data)
    if (file === undefined || !(await isPostmasterAlive(file))) return undefined
    if (file.status === 'ready' && (await isPortAnswering(file.port))) return file
    await pause(settleMilliseconds)
  }
  return undefined
}

async function refuseClosedFolder(paths: ServerPaths, user: ServerUser | undefined): Promise<void> {
  if (user === undefined) return
  const closed = await firstClosedFolder(paths.folder, user)
  if (closed === undefined) return
  throw new UserError(
    `Cannot keep the embedded server in ${paths.folder}: found ${closed} closed to ${user.name}, the account that runs the server; expected a way that it may enter`,
    [
      'Set DHUB_HOME to a folder that every account may enter, such as /var/lib/dhub',
      `Or run chmod o+x ${closed}`,
    ],
  )
}
