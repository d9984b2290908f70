import { setTimeout as pause } from 'node:timers/promises'
import { UserError } from '../core/errors.ts'
import {
  applicationName,
  type ConnectionTarget,
  limitsOf,
  withOwner,
} from './connection/connection-target.ts'
import { showTarget } from './connection/show-target.ts'
import { type CopyConnection, openCopyConnection } from './copy.ts'
import { toPostgresError } from './postgres-error.ts'
import { setUpBulkSession } from './session-settings.ts'

/** "dhub" in ASCII, and the number of the one lock that it takes in a database. */
const LOCK = '1684567394, 1'
const LOCK_POLL_MILLISECONDS = 50
/** How long the server may take to end a connection of this very work that broke. */
const LEFT_WAIT_MILLISECONDS = 10_000

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
   * Connects and takes the lock, also from a broken connection of the same owner.
   *
   * @param waitMilliseconds how long to wait for a lock that another holds
   * @throws UserError when another dhub is at work there, PostgresError when the server cannot be reached
   */
  static async open(target: ConnectionTarget, waitMilliseconds = 0): Promise<ExclusiveConnection> {
    const owned = target.owner === undefined ? withOwner(target) : target
    return new ExclusiveConnection(owned, await connectAndLock(owned, waitMilliseconds))
  }

  get current(): CopyConnection {
    return this.#current
  }

  /** Connects anew after a failure and takes the lock again. */
  async reconnect(): Promise<CopyConnection> {
    await this.#current.close()
    this.#current = await connectAndLock(this.target, 0)
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

/** Who holds the lock; an own connection that broke on the way is ended, because the server may not know yet. */
const holderQuery = `
select a.application_name is not distinct from $1 as "isOwn",
       case when a.application_name = $1 then pg_terminate_backend(l.pid) end as "isEnded"
from pg_locks l left join pg_stat_activity a on a.pid = l.pid
where l.locktype = 'advisory' and l.granted
  and (l.classid, l.objid, l.objsubid) = (${LOCK.split(',')[0]}::oid, ${LOCK.split(',')[1]}::oid, 2)
  and l.database = (select oid from pg_database where datname = current_database())`

/**
 * Has the server look now and then whether dhub is still there, also in the middle of a statement, so that the lock of
 * one that died or lost its network is soon free. Not every system can tell: then it is as if this were not asked.
 */
const noticeLossSql = `do $$ begin
  perform set_config('tcp_keepalives_idle', '30', false), set_config('tcp_keepalives_interval', '10', false),
          set_config('tcp_keepalives_count', '3', false), set_config('client_connection_check_interval', '1s', false);
exception when others then null; end $$`

async function connectAndLock(target: ConnectionTarget, waitMilliseconds: number): Promise<CopyConnection> {
  const connection = await openCopyConnection(target)
  try {
    await setUpBulkSession(connection, limitsOf(target).lockMilliseconds)
    await connection.script(noticeLossSql)
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
    // Asked each time: a statement that was held up on the way may have an abandoned connection take the lock late.
    const [holder] = await connection.query<{ isOwn: boolean }>(holderQuery, [applicationName(target)])
    const isForeign = holder?.isOwn === false
    if (isForeign && waited >= waitMilliseconds) throw atWorkError(target)
    if (!isForeign && waited >= LEFT_WAIT_MILLISECONDS) throw leftError(target)
    await pause(LOCK_POLL_MILLISECONDS)
  }
}

function atWorkError(target: ConnectionTarget): UserError {
  return new UserError(
    `Cannot work on ${showTarget(target)}: found another dhub at work there; expected to be the only one`,
    ['Wait until it is done, then run the same command again', 'See who it is with dhub seed status'],
  )
}

function leftError(target: ConnectionTarget): Error {
  const found = 'found a broken connection of this run still there; expected the server to end it'
  return toPostgresError(Object.assign(new Error(found), { code: '55P03' }), `work on ${showTarget(target)}`)
}
