import { UserError } from '../../core/errors.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { openCopyConnection } from '../../postgres/copy.ts'
import { readRunInput } from '../../runs/run-input.ts'
import { findRun } from '../runs/find-runs.ts'
import type { KeptFill } from './admit-fill.ts'
import type { FillRequest } from './fill-request.ts'

/** What a run of `dhub generate run` was told when it began, as far as rows follow from it. */
export async function keptRequest(
  target: ConnectionTarget,
  run: string,
): Promise<Pick<FillRequest, 'plan' | 'folder' | 'strategy' | 'overflow' | 'resume'>> {
  const found = await findRun(target, run)
  await using connection = await openCopyConnection(target)
  const kept =
    found.kind === 'generate'
      ? ((await readRunInput(connection, found.run)) as KeptFill | undefined)
      : undefined
  if (kept === undefined) {
    throw new UserError(
      `Cannot go on with the run ${found.name}: found it of kind ${found.kind}, without what its rows follow from; expected a run of dhub generate run`,
      ['See the runs with dhub runs list'],
    )
  }
  const { plan, strategy, overflow } = kept.input
  return { plan, folder: kept.folder, strategy, overflow, resume: found.run }
}
