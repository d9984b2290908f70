import type { Querying } from './session.ts'

/** "dhub" in ASCII, and the number of the lock that connections share while they add constraints. */
const LOCK = '1684567394, 2'

const endLeftQuery = `
select pg_terminate_backend(l.pid, 5000) from pg_locks l join pg_stat_activity a on a.pid = l.pid
where l.locktype = 'advisory' and l.granted and l.pid <> pg_backend_pid() and a.usename = current_user
  and (l.classid, l.objid, l.objsubid) = (${LOCK.split(',')[0]}::oid, ${LOCK.split(',')[1]}::oid, 2)
  and l.database = (select oid from pg_database where datname = current_database())`

/** Says that a further connection adds constraints, for as long as it lasts. */
export async function shareFinish(querying: Querying): Promise<void> {
  await querying.query(`select pg_advisory_lock_shared(${LOCK})`)
}

/**
 * Ends what is left of connections whose run died or broke: the server may still be at their last statement. Only for
 * whoever holds the database's one lock, so that nobody else can be at work.
 */
export async function endOthers(querying: Querying): Promise<void> {
  await querying.query(endLeftQuery)
  await querying.query(`select pg_advisory_lock(${LOCK})`)
  await querying.query(`select pg_advisory_unlock(${LOCK})`)
}
