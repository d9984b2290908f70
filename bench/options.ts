import { parseArgs } from 'node:util'
import { UserError } from '../src/core/errors.ts'
import { nearestNames } from '../src/generation/nearest-names.ts'

/** The parts of the benchmark. */
export const parts = ['limit', 'growth', 'generation', 'fill', 'rivals'] as const

export type Part = (typeof parts)[number]

/** What is to be measured, and how thoroughly. */
export interface BenchOptions {
  readonly parts: readonly Part[]
  /** Of `limit`: one database for each. */
  readonly scales: readonly number[]
  /** Of `growth`. */
  readonly growthScales: readonly number[]
  readonly generationScale: number
  /** Of `generation`, for each table alone. */
  readonly tableScale: number
  /** Of `fill`. */
  readonly fillRows: number
  readonly rounds: number
  /** Of `limit` and `growth`: further runs with so many workers. */
  readonly workers: readonly number[]
  /** Only show what the last runs came to, and write it anew. */
  readonly isReportOnly: boolean
}

/** What the options mean, for `--help`. */
export const usage = `npm run bench -- [options]
  --only limit,growth,generation,fill,rivals   which parts (limit,generation,fill; rivals by npm run bench:rivals)
  --scale 10,50                    scales of the databases that are loaded against the limit (10)
  --rounds 3                       how often each contender takes its turn (3)
  --workers 0,1,2                  also load with so many workers (none: dhub's own choice only)
  --growth-scale 1,10,100          scales that dhub alone is run at (1,10)
  --generation-scale 4             scale of the rows made without a database (4)
  --table-scale 2                  scale of each table made alone (2)
  --fill-rows 500000               rows loaded into one table with its constraints on (500000)
  --report                         measure nothing; write docs/internals/benchmarks.md from the last results`

const string = { type: 'string' } as const

const known = {
  only: { ...string, default: 'limit,generation,fill' },
  scale: { ...string, default: '10' },
  rounds: { ...string, default: '3' },
  workers: { ...string, default: '' },
  'growth-scale': { ...string, default: '1,10' },
  'generation-scale': { ...string, default: '4' },
  'table-scale': { ...string, default: '2' },
  'fill-rows': { ...string, default: '500000' },
  report: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

/**
 * Reads the words of the command line.
 *
 * @throws UserError naming the option that cannot be read
 */
export function readOptions(words: readonly string[]): BenchOptions | 'help' {
  const values = valuesOf(words)
  if (values.help) return 'help'
  return {
    parts: values.only.split(',').map(partNamed),
    scales: numbersIn('scale', values.scale),
    growthScales: numbersIn('growth-scale', values['growth-scale']),
    generationScale: numberIn('generation-scale', values['generation-scale']),
    tableScale: numberIn('table-scale', values['table-scale']),
    fillRows: numberIn('fill-rows', values['fill-rows']),
    rounds: numberIn('rounds', values.rounds),
    workers: values.workers === '' ? [] : numbersIn('workers', values.workers),
    isReportOnly: values.report,
  }
}

function valuesOf(words: readonly string[]) {
  const unknown = words.find((word) => word.startsWith('-') && !Object.hasOwn(known, nameOf(word)))
  if (unknown !== undefined) {
    const near = nearestNames(nameOf(unknown), Object.keys(known)).map((name) => `--${name}`)
    throw new UserError(`Cannot measure: found ${unknown}; expected an option that the benchmark knows`, [
      ...(near.length === 0 ? [] : [`Did you mean ${near.join(', ')}?`]),
      'See them all: npm run bench -- --help',
    ])
  }
  try {
    return parseArgs({ args: [...words], options: known }).values
  } catch (error) {
    throw new UserError(`Cannot measure: found ${words.join(' ')}; expected options and their values`, [
      (error as Error).message,
    ])
  }
}

/** The name of an option as it is written: `scale` of `--scale=4`. */
const nameOf = (word: string): string => word.replace(/^-+/, '').replace(/=.*$/s, '')

function partNamed(name: string): Part {
  const part = parts.find((one) => one === name)
  if (part === undefined)
    throw new UserError(`Cannot take --only: found ${name}; expected ${parts.join(', ')}`)
  return part
}

const numbersIn = (option: string, text: string) => text.split(',').map((part) => numberIn(option, part))

function numberIn(option: string, text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && value >= 0 && Number.isFinite(value)) return value
  throw new UserError(`Cannot take --${option}: found ${text}; expected a number`)
}
