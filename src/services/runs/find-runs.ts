import { UserError } from '../../core/errors.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { showTarget } from '../../postgres/connection/show-target.ts'
import { openCopyConnection } from '../../postgres/copy.ts'
import { type RunEntry, readHistory } from '../../runs/run-history.ts'

/** Every run that the ledger of a database knows, the newest first. Changes nothing and waits for nobody. */
export async function listRuns(target: ConnectionTarget): Promise<readonly RunEntry[]> {
  await using connection = await openCopyConnection(target)
  return await readHistory(connection)
}

/**
 * One run.
 *
 * @param run its number; the newest when left out
 * @throws UserError when the ledger does not know it
 */
export async function findRun(target: ConnectionTarget, run?: number): Promise<RunEntry> {
  const runs = await listRuns(target)
  const found = run === undefined ? runs[0] : runs.find((entry) => entry.run === run)
  if (found !== undefined) return found
  const numbers = runs.map((entry) => entry.run).join(', ')
  throw new UserError(
    `Cannot find ${run === undefined ? 'a run' : `run ${run}`} in ${showTarget(target)}: found ${runs.length === 0 ? 'none' : `runs ${numbers}`}; expected one that its ledger knows`,
    [runs.length === 0 ? 'Make one: dhub seed all' : 'See them with dhub runs list'],
  )
}
