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
import { type DatabaseLock, isHeldSql, shardLocks, tryTakeSql, workLock } from './database-locks.ts'
import { toPostgresError } from './postgres-error.ts'
import type { Querying } from './session.ts'
import { setUpBulkSession } from './session-settings.ts'

const LOCK_POLL_MILLISECONDS = 50
/** How long the server may take to end a connection of this very work that broke. */
const LEFT_WAIT_MILLISECONDS = 10_000

/**
 * The one connection of dhub that may change a database, or a shard's part of it, held by advisory locks for as long
 * as it lasts. Whoever holds the locks is alive; a process that died holds none.
 */
export class ExclusiveConnection implements AsyncDisposable {
  readonly target: ConnectionTarget
  readonly #options: HoldOptions
  #current: CopyConnection
  #check: ((querying: Querying) => Promise<void>) | undefined

  private constructor(target: ConnectionTarget, options: HoldOptions, connection: CopyConnection) {
    this.target = target
    this.#options = options
    this.#current = connection
  }

  /**
   * Connects and takes the locks, also from a broken connection of the same owner.
   *
   * @throws UserError when another dhub is at work there, PostgresError when the server cannot be reached
   */
  static async open(target: ConnectionTarget, options: HoldOptions = {}): Promise<ExclusiveConnection> {
    const owned = target.owner === undefined ? withOwner(target) : target
    return new ExclusiveConnection(owned, options, await connectAndLock(owned, options))
  }

  get current(): CopyConnection {
    return this.#current
  }

  /** Has each new connection looked at first: while there was none, somebody else may have held the locks. */
  onReconnected(check: (querying: Querying) => Promise<void>): void {
    this.#check = check
  }

  /** Connects anew after a failure and takes the locks again. */
  async reconnect(): Promise<CopyConnection> {
    await this.#current.close()
    const connection = await connectAndLock(this.target, { ...this.#options, waitMilliseconds: 0 })
    try {
      await this.#check?.(connection)
    } catch (error) {
      await connection.close()
      throw error
    }
    this.#current = connection
    return connection
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#current.close()
  }
}

/** How a database is to be held. */
export interface HoldOptions {
  /** How long to wait for a lock that another holds. */
  readonly waitMilliseconds?: number | undefined
  /** Which part of the work is to be done here, while others do theirs; all of it when left out. */
  readonly shard?: number | undefined
  /** Whether each commit is waited for until it is on disk. */
  readonly isDurable?: boolean | undefined
}

/** Who holds a lock; an own connection that broke on the way is ended, because the server may not know yet. */
const holderQuery = (lock: DatabaseLock) => `
select a.application_name is not distinct from $1 as "isOwn",
       case when a.application_name = $1 then pg_terminate_backend(l.pid) end as "isEnded"
from pg_locks l left join pg_stat_activity a on a.pid = l.pid
where ${isHeldSql(lock)} order by 1`

/**
 * Has the server look now and then whether dhub is still there, also in the middle of a statement, so that the lock of
 * one that died or lost its network is soon free. Not every system can tell: then it is as if this were not asked.
 */
const noticeLossSql = `do $$ begin
  perform set_config('tcp_keepalives_idle', '30', false), set_config('tcp_keepalives_interval', '10', false),
          set_config('tcp_keepalives_count', '3', false), set_config('client_connection_check_interval', '1s', false);
exception when others then null; end $$`

async function connectAndLock(target: ConnectionTarget, options: HoldOptions): Promise<CopyConnection> {
  const connection = await openCopyConnection(target)
  try {
    await setUpBulkSession(connection, limitsOf(target).lockMilliseconds)
    await connection.script(noticeLossSql)
    if (options.isDurable === true) await connection.script('set synchronous_commit = on')
    for (const lock of options.shard === undefined ? [workLock] : shardLocks(options.shard))
      await takeLock(connection, target, lock, options)
    return connection
  } catch (error) {
    await connection.close()
    throw error
  }
}

async function takeLock(
  connection: CopyConnection,
  target: ConnectionTarget,
  lock: DatabaseLock,
  { waitMilliseconds = 0, shard }: HoldOptions,
): Promise<void> {
  for (let waited = 0; ; waited += LOCK_POLL_MILLISECONDS) {
    const [row] = await connection.query<{ isTaken: boolean }>(tryTakeSql(lock))
    if (row?.isTaken === true) return
    // Asked each time: a statement that was held up on the way may have an abandoned connection take the lock late.
    const [holder] = await connection.query<{ isOwn: boolean }>(holderQuery(lock), [applicationName(target)])
    const isForeign = holder?.isOwn === false
    if (isForeign && waited >= waitMilliseconds) throw atWorkError(target, shard)
    if (!isForeign && waited >= LEFT_WAIT_MILLISECONDS) throw leftError(target)
    await pause(LOCK_POLL_MILLISECONDS)
  }
}

function atWorkError(target: ConnectionTarget, shard: number | undefined): UserError {
  const expected = shard === undefined ? 'the only one' : `the only one but for other shards than ${shard}`
  return new UserError(
    `Cannot work on ${showTarget(target)}: found another dhub at work there; expected to be ${expected}`,
    [
      'Wait until it is done, then run the same command again, or have it wait: --wait 600',
      'See who it is with dhub runs list',
    ],
  )
}

function leftError(target: ConnectionTarget): Error {
  const found = 'found a broken connection of this run still there; expected the server to end it'
  return toPostgresError(Object.assign(new Error(found), { code: '55P03' }), `work on ${showTarget(target)}`)
}
