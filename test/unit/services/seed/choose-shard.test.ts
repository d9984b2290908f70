import { describe, expect, test } from 'vitest'
import type { ShardConfig } from '../../../../src/config.ts'
import { chooseShard } from '../../../../src/services/seed/choose-shard.ts'

const unset: ShardConfig = {
  DHUB_SHARD_COUNT: undefined,
  JOB_COMPLETION_INDEX: undefined,
  SLURM_ARRAY_TASK_ID: undefined,
  SLURM_ARRAY_TASK_COUNT: undefined,
  SLURM_ARRAY_TASK_MIN: undefined,
  SLURM_ARRAY_TASK_STEP: undefined,
}
const pod = { ...unset, JOB_COMPLETION_INDEX: '3', DHUB_SHARD_COUNT: '16' }

describe('chooseShard()', () => {
  test('takes the flag before all variables, and none as none', () => {
    expect(chooseShard({ number: 2, of: 3 }, pod)).toMatchObject({ number: 2, of: 3, source: '--shard' })
    expect(chooseShard('none', pod)).toBeUndefined()
    expect(chooseShard(undefined, unset)).toBeUndefined()
  })

  test('counts pods from 0, as Kubernetes does, and needs to know how many there are', () => {
    expect(chooseShard(undefined, pod)).toMatchObject({ number: 4, of: 16 })
    expect(() => chooseShard(undefined, { ...pod, DHUB_SHARD_COUNT: undefined })).toThrow(
      /no DHUB_SHARD_COUNT/,
    )
    expect(() => chooseShard(undefined, { ...pod, JOB_COMPLETION_INDEX: '16' })).toThrow(
      /index below a count/,
    )
  })

  test('counts tasks of Slurm from the lowest number, in its steps', () => {
    const task = (id: string, min: string | undefined, step?: string) =>
      chooseShard(undefined, {
        ...unset,
        SLURM_ARRAY_TASK_ID: id,
        SLURM_ARRAY_TASK_COUNT: '4',
        SLURM_ARRAY_TASK_MIN: min,
        SLURM_ARRAY_TASK_STEP: step,
      })
    expect(task('0', undefined)).toMatchObject({ number: 1, of: 4 })
    expect(task('4', '1')).toMatchObject({ number: 4, of: 4 })
    expect(task('16', '10', '2')).toMatchObject({ number: 4, of: 4 })
    expect(() => task('5', '1')).toThrow(/SLURM_ARRAY_TASK_ID=5/)
    expect(() => task('11', '10', '2')).toThrow(/SLURM_ARRAY_TASK_ID=11/)
    expect(() => task('many', '1')).toThrow(/SLURM_ARRAY_TASK_ID=many/)
  })
})
