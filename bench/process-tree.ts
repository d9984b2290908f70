import { readdirSync, readFileSync } from 'node:fs'

/** What Linux counts processor time in, on every platform that Node runs on. */
const TICKS_PER_SECOND = 100

/** Processor time and memory of a process and all below it; what the system does not tell is absent. */
export interface TreeUsage {
  readonly cpuSeconds: number
  /** Of the first thread of the first process: where JavaScript's main loop runs. */
  readonly mainThreadSeconds: number
  readonly residentBytes: number
  /** The most that the largest of the processes ever held. */
  readonly largestPeakBytes: number
}

/** Reads the usage of a process tree from /proc; undefined elsewhere than on Linux, or when it is gone. */
export function readTreeUsage(processNumber: number): TreeUsage | undefined {
  const status = readText(`/proc/${processNumber}/status`)
  const own = cpuSecondsIn(readText(`/proc/${processNumber}/stat`))
  if (status === undefined || own === undefined) return undefined
  const below = childrenOf(processNumber).flatMap((child) => readTreeUsage(child) ?? [])
  return {
    cpuSeconds: own.withReaped + below.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    mainThreadSeconds:
      cpuSecondsIn(readText(`/proc/${processNumber}/task/${processNumber}/stat`))?.alone ?? 0,
    residentBytes: below.reduce((sum, { residentBytes }) => sum + residentBytes, bytesIn(status, 'VmRSS')),
    largestPeakBytes: Math.max(
      bytesIn(status, 'VmHWM'),
      ...below.map(({ largestPeakBytes }) => largestPeakBytes),
    ),
  }
}

/** Times of a stat file: of the process alone, and with the children that it has waited for. */
function cpuSecondsIn(stat: string | undefined) {
  if (stat === undefined) return undefined
  // The name of the program stands in brackets and may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [user = 0, system = 0, reapedUser = 0, reapedSystem = 0] = fields.slice(11, 15).map(Number)
  const alone = (user + system) / TICKS_PER_SECOND
  return { alone, withReaped: alone + (reapedUser + reapedSystem) / TICKS_PER_SECOND }
}

function childrenOf(processNumber: number): readonly number[] {
  return threadsOf(processNumber).flatMap((thread) => {
    const text = readText(`/proc/${processNumber}/task/${thread}/children`) ?? ''
    return text.split(' ').filter(Boolean).map(Number)
  })
}

function threadsOf(processNumber: number): readonly string[] {
  try {
    return readdirSync(`/proc/${processNumber}/task`)
  } catch {
    return []
  }
}

function bytesIn(status: string, name: string): number {
  const match = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)
  return Number(match?.[1] ?? 0) * 1024
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // The process ended in the meantime, or this is not Linux.
    return undefined
  }
}
