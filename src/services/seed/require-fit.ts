import { UserError } from '../../core/errors.ts'
import type { Querying } from '../../postgres/session.ts'
import { readRuns } from '../../runs/read-runs.ts'
import type { RunRecord } from '../../runs/run-record.ts'
import type { SeedRequest } from './seed-request.ts'

/** What a request says of the run itself, beside its plan. */
export type RunWords = Pick<SeedRequest, 'name' | 'shard'>

/**
 * The run that is there is the one that is meant, cut into as many shards.
 *
 * @throws UserError otherwise
 */
export function requireSameRun(run: RunRecord, { name, shard }: RunWords, database: string): void {
  if (name !== undefined && name !== run.name) {
    throw new UserError(`Cannot seed ${database}: found the run ${run.name}; expected one named ${name}`, [
      'Leave --name out',
      'Or put a new dataset in its place: --replace',
    ])
  }
  if (shard === undefined || run.status === 'complete' || run.shards === shard.of) return
  const found =
    run.shards === 1 ? 'an unfinished run without shards' : `an unfinished run in ${run.shards} shards`
  throw new UserError(`Cannot seed ${database}: found ${found}; expected one in ${shard.of}`, [
    run.shards === 1
      ? 'Finish it from one process: --shard none'
      : `Say which of them this is: --shard <number>/${run.shards}`,
    'Or empty it first: dhub seed clear --confirm',
  ])
}

/**
 * The name of a run that begins is free.
 *
 * @throws UserError when another run has it
 */
export async function requireFreeName(
  querying: Querying,
  { name }: RunWords,
  database: string,
): Promise<void> {
  if (name === undefined) return
  const other = (await readRuns(querying)).find((run) => run.name === name)
  if (other === undefined) return
  throw new UserError(
    `Cannot name the run ${name}: found run ${other.run} of that name in ${database}; expected one that is free`,
    ['Choose another --name', `Or take that run out of the ledger: dhub runs forget ${name}`],
  )
}
