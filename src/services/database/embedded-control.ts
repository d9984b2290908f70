import type { Config } from '../../config.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { redactedUrl } from '../../postgres/connection/show-target.ts'
import {
  deleteEmbeddedData,
  type EmbeddedServer,
  ensureEmbeddedServer,
  findRunningServer,
} from '../../postgres/embedded/embedded-server.ts'
import { folderSize } from '../../postgres/embedded/folder-size.ts'
import { readPostmasterFile } from '../../postgres/embedded/postmaster-file.ts'
import { serverPaths } from '../../postgres/embedded/server-paths.ts'
import { stopServer } from '../../postgres/embedded/stop-server.ts'
import { openSession } from '../../postgres/open-session.ts'
import { stateFolder } from './state-folder.ts'

/** The embedded server as it is now. */
export type EmbeddedStatus = {
  readonly isRunning: boolean
  readonly folder: string
  readonly log: string
  /** Of the data on disk; undefined before there is any. */
  readonly sizeBytes: number | undefined
  readonly url: string | undefined
  readonly processNumber: number | undefined
  readonly version: string | undefined
  readonly uptimeSeconds: number | undefined
  readonly connections: number | undefined
}

/** Starts the embedded server, making it if there is none. */
export async function startEmbedded(config: Config): Promise<EmbeddedServer> {
  return await ensureEmbeddedServer(stateFolder(config))
}

/** Stops the embedded server; says whether one ran. */
export async function stopEmbedded(config: Config): Promise<boolean> {
  return await stopServer(serverPaths(stateFolder(config)))
}

/** Deletes all data of the embedded server and starts it anew, at the same address. */
export async function resetEmbedded(config: Config): Promise<EmbeddedServer> {
  const home = stateFolder(config)
  await deleteEmbeddedData(home)
  return await ensureEmbeddedServer(home)
}

/** Looks at the embedded server without starting it. */
export async function lookAtEmbedded(config: Config): Promise<EmbeddedStatus> {
  const paths = serverPaths(stateFolder(config))
  const target = await findRunningServer(paths)
  const shared = { folder: paths.folder, log: paths.log, sizeBytes: await folderSize(paths.data) }
  if (target === undefined) {
    const unknown = { processNumber: undefined, version: undefined, uptimeSeconds: undefined }
    return { ...shared, ...unknown, isRunning: false, url: undefined, connections: undefined }
  }
  const file = await readPostmasterFile(paths.data)
  const facts = await askRunning(target)
  return {
    ...shared,
    ...facts,
    isRunning: true,
    url: redactedUrl(target),
    processNumber: file?.processNumber,
  }
}

async function askRunning(target: ConnectionTarget) {
  await using session = await openSession(target, { readOnly: true })
  const [row] = await session.query<{ version: string; uptimeSeconds: number; connections: number }>(
    `select current_setting('server_version') as version,
       extract(epoch from now() - pg_postmaster_start_time())::bigint as "uptimeSeconds",
       (select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()) as connections`,
  )
  return { version: row?.version, uptimeSeconds: row?.uptimeSeconds, connections: row?.connections }
}
