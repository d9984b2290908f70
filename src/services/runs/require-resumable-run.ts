import { UserError } from '../../core/errors.ts'
import { domainNamed } from '../../domains/domains.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import type { RunEntry } from '../../runs/run-history.ts'
import { findRun } from './find-runs.ts'

/**
 * The newest run of a database, if it can go on.
 *
 * @throws UserError when it is not unfinished, is at work, or belongs to another version of the dataset
 */
export async function requireResumableRun(target: ConnectionTarget): Promise<RunEntry> {
  const entry = await findRun(target)
  if (entry.state !== 'interrupted' && entry.state !== 'failed') {
    throw new UserError(
      `Cannot resume run ${entry.run}: found it ${entry.state}; expected one that was interrupted or failed`,
      ['See them with dhub runs list'],
    )
  }
  const { version } = domainNamed(entry.dataset)
  if (version !== entry.datasetVersion) {
    throw new UserError(
      `Cannot resume run ${entry.run}: found a dataset of version ${entry.datasetVersion}; expected version ${version}, which this dhub makes`,
      ['Put a new one in its place: dhub seed all --replace', 'Or finish it with the dhub that began it'],
    )
  }
  return entry
}
