import { setTimeout as pause } from 'node:timers/promises'
import { type ConnectionTarget, withDatabase } from '../../src/postgres/connection/connection-target.ts'
import { ensureEmbeddedServer } from '../../src/postgres/embedded/embedded-server.ts'
import { isPostmasterAlive, readPostmasterFile } from '../../src/postgres/embedded/postmaster-file.ts'
import { serverPaths } from '../../src/postgres/embedded/server-paths.ts'
import { queryRows } from '../db/seed/run-seed.ts'
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

  /** `SIGKILL` is a crash, `SIGQUIT` what `pg_ctl stop -m immediate` sends, `SIGINT` a fast stop. Waits until the server is gone. */
  async end(signal: 'SIGKILL' | 'SIGQUIT' | 'SIGINT'): Promise<void> {
    const file = await readPostmasterFile(serverPaths(this.home).data)
    if (file === undefined) return
    process.kill(file.processNumber, signal)
    while (await isPostmasterAlive(file)) await pause(5)
  }

  /** Starts the server again on the same port. */
  async start(): Promise<void> {
    await ensureEmbeddedServer(this.home)
  }

  /** Sets something for the whole server, which starts anew with it. */
  async set(name: string, value: string): Promise<void> {
    await queryRows(this.target, `alter system set ${name} = '${value}'`)
    await this.end('SIGINT')
    await this.start()
  }

  /** Puts an empty database in the place of the one of that name. */
  async freshDatabase(name: string): Promise<ConnectionTarget> {
    await queryRows(this.target, `drop database if exists ${name} with (force)`)
    await queryRows(this.target, `create database ${name} template template0`)
    return withDatabase(this.target, name)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await removeTemporaryHome(this.home)
  }
}
