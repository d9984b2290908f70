import type { Layout } from '../../core/dataset.ts'
import type { Domain } from '../../core/domain.ts'
import { UserError } from '../../core/errors.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { showTarget } from '../../postgres/connection/show-target.ts'
import type { RunRecord } from '../../runs/run-record.ts'
import { compareSite } from './dataset-version.ts'
import { findRecordedRun } from './find-recorded-run.ts'
import { describeFoundVersion } from './version-difference.ts'

/**
 * The dataset that a database holds, complete and of the version that this dhub makes.
 *
 * @param purpose what the dataset is wanted for, as a verb that messages can use
 * @throws UserError otherwise
 */
export async function requireCompleteRun(
  domain: Domain,
  target: ConnectionTarget,
  layout: Layout | undefined,
  purpose = 'verify',
): Promise<RunRecord> {
  const run = await findRecordedRun(domain, target, layout)
  const refuse = (found: string, steps: readonly string[]) =>
    new UserError(
      `Cannot ${purpose} ${showTarget(target)}: found ${found}; expected a complete dataset of version ${domain.version}`,
      steps,
    )
  if (run === undefined) throw refuse('no dataset', ['Make one: dhub seed all'])
  if (run.status !== 'complete') throw refuse('an unfinished one', ['Finish it: dhub seed all'])
  const difference = await compareSite(domain, run, target)
  if (difference !== undefined)
    throw refuse(describeFoundVersion(difference), [
      'Put a new one in its place: dhub seed all --replace',
      `Or ${purpose} it with the dhub that has made it`,
    ])
  return run
}
