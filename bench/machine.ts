import { availableParallelism, cpus, release, totalmem, type } from 'node:os'

/** What a figure was measured on. */
export interface Machine {
  readonly processor: string
  readonly cores: number
  readonly memoryBytes: number
  readonly system: string
  readonly node: string
}

/** This machine. */
export function thisMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() || process.arch,
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    system: `${type()} ${release().split('-')[0]}`,
    node: process.version,
  }
}
