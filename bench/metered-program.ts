import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { readTreeUsage } from './process-tree.ts'

const SAMPLE_MILLISECONDS = 20

/** A program to be run, and how long it may take. */
export interface Program {
  readonly file: string
  readonly words: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly folder?: string
  readonly secondsMax: number
  /** Takes every line of stderr as it comes, with the number of the process. */
  readonly onErrorLine?: (line: string, processNumber: number) => void
}

/** What a run of a program took; processor time and memory are 0 where the system does not tell them. */
export interface MeteredRun {
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakBytes: number
  readonly output: string
}

/** A program that failed or took too long. */
export class ProgramError extends Error {
  override readonly name = 'ProgramError'
  readonly isTooLong: boolean

  constructor(message: string, isTooLong: boolean) {
    super(message)
    this.isTooLong = isTooLong
  }
}

/**
 * Runs a program to its end and meters it with everything that it starts.
 *
 * @throws ProgramError with the end of what it wrote
 */
export async function runMetered(program: Program): Promise<MeteredRun> {
  const { file, words, secondsMax } = program
  const began = performance.now()
  const child = spawn(file, words, {
    ...(program.folder === undefined ? {} : { cwd: program.folder }),
    env: { ...plainEnvironment(), ...program.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: secondsMax * 1000,
    killSignal: 'SIGKILL',
  })
  const processNumber = child.pid ?? 0
  let peakBytes = 0
  let cpuSeconds = 0
  const sample = () => {
    const usage = readTreeUsage(processNumber)
    if (usage === undefined) return
    peakBytes = Math.max(peakBytes, usage.residentBytes, usage.largestPeakBytes)
    cpuSeconds = Math.max(cpuSeconds, usage.cpuSeconds)
  }
  const sampling = setInterval(sample, SAMPLE_MILLISECONDS)
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  const errorLines: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (errorLines.push(line) > 50) errorLines.shift()
    program.onErrorLine?.(line, processNumber)
  })
  let seconds = 0
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('exit', () => {
        seconds = (performance.now() - began) / 1000
      })
      child.once('close', resolve)
    })
    if (code !== 0) throw failure(program, code, seconds, `${output.slice(-2000)}\n${errorLines.join('\n')}`)
  } finally {
    clearInterval(sampling)
  }
  return { seconds, cpuSeconds, peakBytes, output }
}

/** The caller's environment without anything that leads to a database or changes dhub. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const leading = /^(?:DATABASE_URL|POSTGRES_\w+|PG\w+|DHUB_\w+|NODE_OPTIONS)$/
  const kept = Object.entries(process.env).filter(([name]) => !leading.test(name))
  return { ...Object.fromEntries(kept), NO_COLOR: '1' }
}

function failure(program: Program, code: number | null, seconds: number, written: string): ProgramError {
  const isTooLong = code === null && seconds >= program.secondsMax
  const found = isTooLong ? `it running after ${program.secondsMax} s` : `exit code ${code ?? 'of a signal'}`
  const name = program.file.split('/').at(-1)
  return new ProgramError(
    `Cannot measure ${name}: found ${found}; expected it to succeed\n${written}`,
    isTooLong,
  )
}
