import type { ShardConfig } from '../../config.ts'
import { UserError } from '../../core/errors.ts'
import type { Shard } from './seed-request.ts'

/** How many processes can share a run. */
export const SHARDS_MAX = 10_000

/** A shard, and who said so. */
export interface ChosenShard extends Shard {
  readonly source: string
}

/**
 * Which shard this process is: the flag's word, else what Kubernetes gives the pods of an Indexed Job together with
 * `DHUB_SHARD_COUNT`, else what Slurm gives the tasks of an array; undefined when nobody says.
 *
 * @param asked `none` to look at no variables
 * @throws UserError when the variables make no shard
 */
export function chooseShard(
  asked: Shard | 'none' | undefined,
  variables: ShardConfig,
): ChosenShard | undefined {
  if (asked === 'none') return undefined
  if (asked !== undefined) return { ...asked, source: '--shard' }
  const { JOB_COMPLETION_INDEX: index, DHUB_SHARD_COUNT: count } = variables
  if (index !== undefined) return shardOf('JOB_COMPLETION_INDEX', index, 'DHUB_SHARD_COUNT', count, '0', '1')
  const { SLURM_ARRAY_TASK_ID: task, SLURM_ARRAY_TASK_COUNT: tasks } = variables
  if (task === undefined) return undefined
  const { SLURM_ARRAY_TASK_MIN: from = '0', SLURM_ARRAY_TASK_STEP: step = '1' } = variables
  return shardOf('SLURM_ARRAY_TASK_ID', task, 'SLURM_ARRAY_TASK_COUNT', tasks, from, step)
}

function shardOf(
  indexName: string,
  index: string,
  countName: string,
  count: string | undefined,
  from: string,
  step: string,
): ChosenShard {
  const number = (Number(index) - Number(from)) / Number(step) + 1
  const of = Number(count)
  const isPossible =
    Number.isInteger(number) && Number.isInteger(of) && of <= SHARDS_MAX && number >= 1 && number <= of
  if (isPossible) return { number, of, source: `${indexName} and ${countName}` }
  const found = `${indexName}=${index} and ${count === undefined ? `no ${countName}` : `${countName}=${count}`}`
  throw new UserError(
    `Cannot tell which shard this is: found ${found}; expected an index below a count of at most ${SHARDS_MAX}`,
    [
      `Set ${countName} to the number of processes`,
      'Or say it: --shard 1/16, or --shard none for a run in one piece',
    ],
  )
}
