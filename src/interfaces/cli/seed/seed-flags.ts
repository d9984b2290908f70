import { Flags } from '@oclif/core'
import { formatDay, parseDay } from '../../../core/calendar.ts'
import type { Layout } from '../../../core/dataset.ts'
import { UserError } from '../../../core/errors.ts'
import { ROOTS_MAX } from '../../../core/id-manager.ts'
import { type SeedRequest, type Shard, WORKERS_MAX } from '../../../services/seed/seed-request.ts'
import { executionFlags, runNameFlag, shardFlag } from '../runs/run-flags.ts'

/** The days for which calendars and rules of the bank are made. */
const FIRST_AS_OF = '2000-01-01'
const LAST_AS_OF = '2199-12-31'

/** `--as-of`: a date, as days since 1970-01-01. */
export const asOfFlag = Flags.custom<number>({
  helpValue: '<date>',
  summary:
    'the day on which the bank stands: nothing has happened on it or later; YYYY-MM-DD, today by default',
  parse: async (text) => {
    const day = parseDay(text)
    const isWithin = day !== undefined && formatDay(day) >= FIRST_AS_OF && formatDay(day) <= LAST_AS_OF
    if (isWithin) return day
    throw new UserError(
      `Cannot take the as-of date: found ${text}; expected a day from ${FIRST_AS_OF} to ${LAST_AS_OF} as YYYY-MM-DD`,
      ['Mend --as-of'],
    )
  },
})

/** A flag that takes a whole number within bounds. */
export const wholeNumberFlag = (name: string, from: number, to: number) =>
  Flags.custom<number>({
    helpValue: '<number>',
    parse: async (text) => {
      const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
      if (value >= from && value <= to) return value
      throw new UserError(
        `Cannot take --${name}: found ${text}; expected a whole number from ${from} to ${to}`,
        [`Mend --${name}`],
      )
    },
  })

/** `--scale`: above zero, with or without decimals. */
export const scaleFlag = Flags.custom<number>({
  helpValue: '<number>',
  summary: 'size of the bank: 1, the default, has 1,200 customers and 150 employees; 0.1 a tenth',
  parse: async (text) => {
    const value = /^(?:\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN
    if (value > 0 && value <= 1_000_000) return value
    throw new UserError(`Cannot take --scale: found ${text}; expected a number above 0, such as 0.1 or 10`, [
      'Mend --scale',
    ])
  },
})

/** `--layout`, of a dataset that is to be made or found. */
export const layoutFlag = Flags.option({ options: ['schemas', 'databases'] as const })

/** `--workers`; no row depends on it. */
export const workersFlag = wholeNumberFlag('workers', 0, WORKERS_MAX)

/** Flags that say which dataset is wanted, where left out as recorded or else the default, and how it is made. */
export const seedFlags = {
  scale: scaleFlag(),
  seed: wholeNumberFlag(
    'seed',
    0,
    Number.MAX_SAFE_INTEGER,
  )({ summary: 'the same seed gives the same bank, to the byte; 42 by default' }),
  'as-of': asOfFlag(),
  customers: wholeNumberFlag(
    'customers',
    0,
    ROOTS_MAX,
  )({ summary: 'how many customers, instead of what --scale gives; 20 at least' }),
  employees: wholeNumberFlag(
    'employees',
    0,
    ROOTS_MAX,
  )({ summary: 'how many employees, instead of what --scale gives; 40 at least' }),
  only: Flags.string({
    multiple: true,
    helpValue: '<schema>',
    summary:
      'fill only this schema, such as loans_db, and those that it refers to; may be given several times',
  }),
  layout: layoutFlag({
    summary: 'schemas (the default): all in the one database; databases: each in a database of its own',
  }),
  workers: workersFlag({ summary: 'threads that make rows; chosen by the size of the bank if left out' }),
  retries: wholeNumberFlag(
    'retries',
    0,
    100,
  )({
    default: 6,
    summary: 'how often a unit is tried again after a failure that may pass',
  }),
  'retry-pause': wholeNumberFlag(
    'retry-pause',
    0,
    60_000,
  )({
    default: 500,
    helpValue: '<milliseconds>',
    summary: 'how long to wait before the first retry; each later pause is twice as long',
  }),
}

/** Flags that say what the run is called, how fast it goes, and whether others do parts of it. */
export const runFlags = {
  name: runNameFlag({
    summary: 'what to call the run, in place of such as bank-1; dhub runs takes it as RUN',
  }),
  ...executionFlags,
  shard: shardFlag({
    summary:
      'make and load one part of several, from any machine, side by side; taken from Kubernetes and Slurm too, unless none',
  }),
}

/** Flags that a user must give on purpose before anything is deleted. */
export const safetyFlags = {
  replace: Flags.boolean({ summary: 'put this dataset in place of the one that is there' }),
  confirm: Flags.string({
    helpValue: '<database>',
    summary: 'with --replace: the name of the database, to have tables deleted that dhub has not made',
  }),
  'allow-production': Flags.boolean({ summary: 'go on although the address looks like production' }),
}

/** The values of these flags. */
export interface SeedFlagValues {
  readonly scale?: number | undefined
  readonly seed?: number | undefined
  readonly 'as-of'?: number | undefined
  readonly customers?: number | undefined
  readonly employees?: number | undefined
  readonly only?: readonly string[] | undefined
  readonly layout?: Layout | undefined
  readonly workers?: number | undefined
  readonly retries: number
  readonly 'retry-pause': number
  readonly replace: boolean
  readonly confirm?: string | undefined
  readonly name?: string | undefined
  readonly rate?: { readonly rowsPerSecond: number | null } | undefined
  readonly wait?: number | undefined
  readonly durable: boolean
}

/**
 * The flags as the service takes them.
 *
 * @param shard which part is to be made here; all of it when left out
 */
export function toSeedRequest(flags: SeedFlagValues, shard?: Shard): SeedRequest {
  return {
    domain: 'bank',
    scale: flags.scale,
    seed: flags.seed,
    asOf: flags['as-of'],
    roots: { customer: flags.customers, employee: flags.employees },
    only: flags.only?.flatMap((names) => names.split(',')),
    layout: flags.layout,
    workers: flags.workers,
    isReplacing: flags.replace,
    confirm: flags.confirm,
    name: flags.name,
    rateRowsPerSecond: flags.rate?.rowsPerSecond,
    waitMilliseconds: flags.wait === undefined ? undefined : flags.wait * 1000,
    isDurable: flags.durable,
    shard,
    retry: { attemptsMax: flags.retries + 1, pauseMilliseconds: flags['retry-pause'] },
  }
}
