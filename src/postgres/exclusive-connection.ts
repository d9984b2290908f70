import { setTimeout as pause } from 'node:timers/promises'
import { UserError } from '../core/errors.ts'
import type { ConnectionTarget } from './connection/connection-target.ts'
import { showTarget } from './connection/show-target.ts'
import { type CopyConnection, openCopyConnection } from './copy.ts'
import { setUpBulkSession } from './session-settings.ts'

/** "dhub" in ASCII, and the number of the one lock that it takes in a database. */
const LOCK = '1684567394, 1'
const LOCK_POLL_MILLISECONDS = 50
/** A server may take a while to notice that the connection which held the lock is gone. */
const RECONNECT_WAIT_MILLISECONDS = 10_000

/**
 * The one connection of dhub that may change a database, held by an advisory lock for as long as it lasts. Whoever
 * holds the lock is alive; a process that died holds none.
 */
export class ExclusiveConnection implements AsyncDisposable {
  readonly target: ConnectionTarget
  #current: CopyConnection

  private constructor(target: ConnectionTarget, connection: CopyConnection) {
    this.target = target
    this.#current = connection
  }

  /**
   * Connects and takes the lock.
   *
   * @param waitMilliseconds how long to wait for a lock that another holds
   * @throws UserError when another dhub is at work there, PostgresError when the server cannot be reached
   */
  static async open(target: ConnectionTarget, waitMilliseconds = 0): Promise<ExclusiveConnection> {
    return new ExclusiveConnection(target, await connectAndLock(target, waitMilliseconds))
  }

  get current(): CopyConnection {
    return this.#current
  }

  /** Connects anew after a failure and takes the lock again. */
  async reconnect(): Promise<CopyConnection> {
    const left = this.#current.processNumber
    await this.#current.close()
    this.#current = await connectAndLock(this.target, RECONNECT_WAIT_MILLISECONDS, left)
    return this.#current
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#current.close()
  }
}

/** Whether some dhub holds the lock of the connection's database; asked without taking it. */
export const isLockedQuery = `
select exists (
  select 1 from pg_locks where locktype = 'advisory' and granted
  and (classid, objid, objsubid) = (${LOCK.split(',')[0]}::oid, ${LOCK.split(',')[1]}::oid, 2)
  and database = (select oid from pg_database where datname = current_database())
) as "isLocked"`

/** Ends what is left of a connection that broke on the way: the server may not know yet, and holds its lock. */
const endLeftQuery = `
select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and pid = $1
  and (classid, objid, objsubid) = (${LOCK.split(',')[0]}::oid, ${LOCK.split(',')[1]}::oid, 2)
  and database = (select oid from pg_database where datname = current_database())`

/** @param left the server's process number of the connection that this one replaces */
async function connectAndLock(
  target: ConnectionTarget,
  waitMilliseconds: number,
  left?: number,
): Promise<CopyConnection> {
  const connection = await openCopyConnection(target)
  try {
    await setUpBulkSession(connection, target.limits?.lockMilliseconds)
    if (left !== undefined) await connection.query(endLeftQuery, [left])
    await takeLock(connection, target, waitMilliseconds)
    return connection
  } catch (error) {
    await connection.close()
    throw error
  }
}

async function takeLock(
  connection: CopyConnection,
  target: ConnectionTarget,
  waitMilliseconds: number,
): Promise<void> {
  for (let waited = 0; ; waited += LOCK_POLL_MILLISECONDS) {
    const [row] = await connection.query<{ isTaken: boolean }>(
      `select pg_try_advisory_lock(${LOCK}) as "isTaken"`,
    )
    if (row?.isTaken === true) return
    if (waited >= waitMilliseconds) break
    await pause(LOCK_POLL_MILLISECONDS)
  }
  throw new UserError(
    `Cannot work on ${showTarget(target)}: found another dhub at work there; expected to be the only one`,
    ['Wait until it is done, then run the same command again', 'See who it is with dhub seed status'],
  )
}
