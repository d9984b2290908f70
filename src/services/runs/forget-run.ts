import { UserError } from '../../core/errors.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { ExclusiveConnection } from '../../postgres/exclusive-connection.ts'
import { deleteRun, type RunEntry } from '../../runs/run-history.ts'
import { findRun } from './find-runs.ts'

/**
 * Takes a run out of the ledger, once its rows are gone: without its entries they would be rows that dhub does not know.
 *
 * @throws UserError when its rows may still be there, or another dhub is at work
 */
export async function forgetRun(target: ConnectionTarget, run: number): Promise<RunEntry> {
  const entry = await findRun(target, run)
  if (entry.state !== 'replaced' && entry.state !== 'cleared') {
    throw new UserError(
      `Cannot forget run ${run}: found it ${entry.state}, with rows that are its own; expected one that was replaced or cleared`,
      ['Empty its tables first: dhub seed clear --confirm', 'Or go on with it: dhub runs resume'],
    )
  }
  await using connection = await ExclusiveConnection.open(target)
  await deleteRun(connection.current, run)
  return entry
}
