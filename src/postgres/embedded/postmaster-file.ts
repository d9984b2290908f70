import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** What the running server writes about itself into its data folder. */
export type PostmasterFile = {
  readonly processNumber: number
  /** Seconds since 1970-01-01 in UTC. */
  readonly startedSeconds: number
  readonly port: number
  readonly status: 'starting' | 'ready' | 'stopping'
}

/** The file's name, which is Postgres' own. */
export const postmasterFileName = 'postmaster.pid'

/** Reads the file; undefined when there is none, or one that is still being written. */
export async function readPostmasterFile(data: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(path.join(data, postmasterFileName), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const [processNumber, , startedSeconds, port, , , , status] = text.split('\n').map((line) => line.trim())
  const number = Number(processNumber)
  if (!Number.isInteger(number) || number <= 0) return undefined
  return {
    processNumber: number,
    startedSeconds: Number(startedSeconds),
    port: Number(port),
    status: status === 'ready' || status === 'stopping' ? status : 'starting',
  }
}

/**
 * Whether the process of the file is a Postgres that lives. A number that another program got after a crash of
 * the machine does not count, where the system tells (Linux does).
 */
export async function isPostmasterAlive({ processNumber }: PostmasterFile): Promise<boolean> {
  if (!isProcessAlive(processNumber)) return false
  if (process.platform !== 'linux') return true
  const stat = await readFile(`/proc/${processNumber}/stat`, 'utf8').catch(() => '')
  const [, name, state] = /\((.*)\) (\S)/s.exec(stat) ?? []
  // What is dead keeps its number until its parent has looked.
  return (name === undefined || name === 'postgres') && state !== 'Z'
}

/** Whether a process of that number exists, whoever owns it. */
export function isProcessAlive(processNumber: number): boolean {
  try {
    process.kill(processNumber, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
