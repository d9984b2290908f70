import { setTimeout as pause } from 'node:timers/promises'
import type { ConnectionTarget } from '../../src/postgres/connection/connection-target.ts'
import { ensureEmbeddedServer } from '../../src/postgres/embedded/embedded-server.ts'
import { isPostmasterAlive, readPostmasterFile } from '../../src/postgres/embedded/postmaster-file.ts'
import { serverPaths } from '../../src/postgres/embedded/server-paths.ts'
import { removeTemporaryHome, temporaryHome } from '../db/test-server.ts'

/** A server of its own for tests that kill it, ended by its process number. */
export class FaultServer implements AsyncDisposable {
  readonly home: string
  readonly target: ConnectionTarget

  private constructor(home: string, target: ConnectionTarget) {
    this.home = home
    this.target = target
  }

  static async open(home?: string): Promise<FaultServer> {
    const folder = home ?? (await temporaryHome())
    return new FaultServer(folder, (await ensureEmbeddedServer(folder)).target)
  }

  /** `SIGKILL` is a crash, `SIGQUIT` what `pg_ctl stop -m immediate` sends. Waits until the server is gone. */
  async end(signal: 'SIGKILL' | 'SIGQUIT'): Promise<void> {
    const file = await readPostmasterFile(serverPaths(this.home).data)
    if (file === undefined) return
    process.kill(file.processNumber, signal)
    while (await isPostmasterAlive(file)) await pause(5)
  }

  /** Starts the server again on the same port. */
  async start(): Promise<void> {
    await ensureEmbeddedServer(this.home)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await removeTemporaryHome(this.home)
  }
}
