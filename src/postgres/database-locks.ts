/** "dhub" in ASCII: the first number of all its advisory locks. */
const CLASS = 1_684_567_394

/** An advisory lock of dhub in a database. */
export interface DatabaseLock {
  readonly number: number
  /** Whether several may hold it at once, as long as nobody holds it alone. */
  readonly isShared: boolean
}

/** The one that whoever changes a database holds: alone, or shared by the shards of one run. */
export const workLock: DatabaseLock = { number: 1, isShared: false }
/** Has shards begin and end one after the other. */
export const turnLock: DatabaseLock = { number: 3, isShared: false }
/** The first number of the locks of shards. */
const SHARD_BASE = 1_000_000

/** The locks of a shard: the work is shared, its part is its own. */
export const shardLocks = (shard: number): readonly DatabaseLock[] => [
  { ...workLock, isShared: true },
  { number: SHARD_BASE + shard, isShared: false },
]

const functionOf = (verb: string, { isShared }: DatabaseLock) => `pg_${verb}${isShared ? '_shared' : ''}`

/** SQL that waits for a lock. */
export const takeSql = (lock: DatabaseLock) =>
  `select ${functionOf('advisory_lock', lock)}(${CLASS}, ${lock.number})`

/** SQL that takes a lock unless somebody is in the way, and says as `isTaken` whether it did. */
export const tryTakeSql = (lock: DatabaseLock) =>
  `select ${functionOf('try_advisory_lock', lock)}(${CLASS}, ${lock.number}) as "isTaken"`

/** SQL that lets a lock go. */
export const releaseSql = (lock: DatabaseLock) =>
  `select ${functionOf('advisory_unlock', lock)}(${CLASS}, ${lock.number})`

/** The condition that a row `l` of `pg_locks` is somebody holding the lock in the connection's database. */
export const isHeldSql = ({ number }: DatabaseLock) =>
  `${heldHereSql} and (l.objid, l.objsubid) = (${number}::oid, 2)`

const heldHereSql = `l.locktype = 'advisory' and l.granted and l.classid = ${CLASS}::oid
  and l.database = (select oid from pg_database where datname = current_database())`

/** Whether some dhub is at work in the connection's database; asked without taking its lock. */
export const isLockedQuery = `
select exists (select 1 from pg_locks l where ${isHeldSql(workLock)}) as "isLocked"`

/** SQL for the numbers of the shards that are at work in the connection's database. */
export const shardsAtWorkSql = `
select l.objid::bigint - ${SHARD_BASE} as shard from pg_locks l
where ${heldHereSql} and l.objsubid = 2 and l.objid::bigint > ${SHARD_BASE}`
