import { type ConnectionTarget, limitsOf } from './connection/connection-target.ts'
import type { Querying } from './session.ts'

const maintenanceMemoryMegabytes = 256

/** What every session begins with: UTC and ISO dates whatever the server's own settings are, and no lock waited for forever. */
export function startSettings(target: Pick<ConnectionTarget, 'limits'>): string {
  return [
    "set time zone 'UTC'",
    'set datestyle = ISO',
    'set client_min_messages = warning',
    `set lock_timeout = ${limitsOf(target).lockMilliseconds}`,
  ].join('; ')
}

/**
 * Sets a session up for bulk loading: commits are not waited for, and index builds get memory but no processes of their
 * own, because several sessions build side by side and cost less so. Scans begin at the first row, even where another
 * is under way: rows lie in key order, and what is sorted already needs no sorting. The session only; a crash of the server may lose the last commits, never tear them, and the ledger says which are there.
 */
export async function setUpBulkSession(
  querying: Querying,
  lockMilliseconds: number = limitsOf({}).lockMilliseconds,
): Promise<void> {
  await querying.script(
    [
      'set synchronous_commit = off',
      `set maintenance_work_mem = '${maintenanceMemoryMegabytes}MB'`,
      'set max_parallel_maintenance_workers = 0',
      'set synchronize_seqscans = off',
      'set statement_timeout = 0',
      'set idle_in_transaction_session_timeout = 0',
      `set lock_timeout = ${lockMilliseconds}`,
    ].join('; '),
  )
}
