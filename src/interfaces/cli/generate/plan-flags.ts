import { Flags } from '@oclif/core'
import { UserError } from '../../../core/errors.ts'
import type { PlanOptions } from '../../../services/generate/plan-database.ts'
import { asOfFlag, wholeNumberFlag } from '../seed/seed-flags.ts'
import { scopeFlags } from './scope-flags.ts'

const ROWS_MAX = 1_000_000_000_000
const SEED_MAX = Number.MAX_SAFE_INTEGER

/** What a plan is to be for. */
export const ENVIRONMENTS = ['development', 'staging', 'production'] as const

/** What becomes of the rows that are there. */
export const STRATEGIES = ['append', 'refresh', 'incremental'] as const

/** What is asked of a plan, the same on every command that makes one. */
export const planFlags = {
  ...scopeFlags,
  rows: Flags.string({
    multiple: true,
    multipleNonGreedy: true,
    default: [],
    helpValue: '<n | table=n>',
    summary: 'rows per table, 100 by default; or of one table, as orders=5000; may be given again',
  }),
  size: Flags.string({
    helpValue: '<size>',
    exclusive: ['rows'],
    summary: 'so much altogether, about, such as 500MB or 2GB; parents get less than children',
  }),
  name: Flags.string({ helpValue: '<name>', summary: 'name of the plan and of its runs' }),
  environment: Flags.option({
    options: ENVIRONMENTS,
    summary: 'what the database is for; by default what its address looks like',
  })(),
  strategy: Flags.option({
    options: STRATEGIES,
    summary: 'add the rows, empty the tables first, or top up to them; append by default',
  })(),
  seed: wholeNumberFlag('seed', 0, SEED_MAX)({ summary: 'the same seed gives the same rows; 42 by default' }),
  'as-of': asOfFlag({ summary: '“today” of the rows, as YYYY-MM-DD; today by default' }),
}

/** The flags, parsed by oclif. */
export interface PlanFlags {
  readonly schema: readonly string[]
  readonly table: readonly string[]
  readonly rows: readonly string[]
  readonly size?: string | undefined
  readonly name?: string | undefined
  readonly environment?: PlanOptions['environment']
  readonly strategy?: PlanOptions['strategy']
  readonly seed?: number | undefined
  readonly 'as-of'?: number | undefined
}

/** @throws UserError for rows or a size that make no sense */
export function planOptionsOf(flags: PlanFlags): PlanOptions {
  const rowsOf: Record<string, number> = {}
  let rows: number | undefined
  for (const text of flags.rows) {
    const [, table, count = ''] = /^(?:(.+)=)?([^=]*)$/s.exec(text) ?? []
    const value = countOf(count, text)
    if (table === undefined) rows = value
    else rowsOf[table] = value
  }
  return {
    scope: { schemas: flags.schema, tables: flags.table },
    rows,
    rowsOf,
    sizeBytes: flags.size === undefined ? undefined : bytesOf(flags.size),
    name: flags.name,
    environment: flags.environment,
    strategy: flags.strategy,
    seed: flags.seed,
    asOf: flags['as-of'],
  }
}

function countOf(count: string, text: string): number {
  const digits = count.replaceAll(/[_,]/g, '')
  const value = /^\d+$/.test(digits) ? Number(digits) : Number.NaN
  if (value <= ROWS_MAX) return value
  throw new UserError(`Cannot take --rows: found ${text}; expected a number, or table=number`, [
    'Mend --rows',
  ])
}

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  k: 1024,
  m: 1_048_576,
  g: 1_073_741_824,
  t: 1_099_511_627_776,
}

function bytesOf(text: string): number {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*([kmgt]?)i?b?$/i.exec(text.trim()) ?? []
  const bytes = Number(number) * (UNITS[unit.toLowerCase()] ?? Number.NaN)
  if (number !== '' && bytes > 0) return Math.round(bytes)
  throw new UserError(`Cannot take --size: found ${text}; expected a size such as 500MB or 2GB`, [
    'Mend --size',
  ])
}
