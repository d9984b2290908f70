import { UserError } from '../../core/errors.ts'
import { type ConnectionTarget, withDatabase } from '../../postgres/connection/connection-target.ts'
import { ExclusiveConnection } from '../../postgres/exclusive-connection.ts'
import { deleteRun } from '../../runs/run-history.ts'
import { type FoundRun, findRun } from './find-runs.ts'

/**
 * Takes a run out of the ledger, and the ledger away with the last one. A seed has to be gone first: without its
 * entries its rows would be rows that dhub does not know. Other runs leave their rows to whom the tables belong.
 *
 * @param run its number or its name
 * @throws UserError when a seed's rows may still be there, or another dhub is at work
 */
export async function forgetRun(
  target: ConnectionTarget,
  run: string,
  options: { readonly waitMilliseconds?: number | undefined } = {},
): Promise<FoundRun> {
  const entry = await findRun(target, run)
  if (entry.kind === 'seed' && entry.state !== 'replaced' && entry.state !== 'cleared') {
    throw new UserError(
      `Cannot forget the run ${entry.name}: found it ${entry.state}, with rows that are its own; expected one that was replaced or cleared`,
      ['Empty its tables first: dhub seed clear --confirm', 'Or go on with it: dhub runs resume'],
    )
  }
  for (const database of entry.databases) {
    await using connection = await ExclusiveConnection.open(withDatabase(target, database), options)
    const { current } = connection
    await current.transaction(() => deleteRun(current, entry.name))
  }
  return entry
}
