import { Args, Flags } from '@oclif/core'
import { UserError } from '../../../core/errors.ts'
import { SHARDS_MAX } from '../../../services/seed/choose-shard.ts'
import type { Shard } from '../../../services/seed/seed-request.ts'

/** The argument RUN, which may be left out for the newest. */
export function runArgument(): ReturnType<typeof newestRun>
/** The argument RUN, which has to be there. */
export function runArgument(words: { readonly isRequired: true }): ReturnType<typeof givenRun>
export function runArgument(words?: { readonly isRequired: true }) {
  return words === undefined ? newestRun() : givenRun()
}

const newestRun = () => Args.string({ description: 'number or name of the run; the newest when left out' })
const givenRun = () => Args.string({ required: true, description: 'number or name of the run' })

/** A name that cannot be taken for a number. */
export const runNameFlag = Flags.custom({
  helpValue: '<name>',
  parse: async (text) => {
    if (/^[a-zA-Z][a-zA-Z0-9._-]{0,99}$/.test(text)) return text
    throw new UserError(
      `Cannot take the name: found ${text}; expected a letter, then letters, digits, dots, dashes and underscores, 100 at most`,
      ['Mend --name'],
    )
  },
})

/** Rows per second, or `none`: null. */
export function parseRate(text: string, where: string): number | null {
  if (text === 'none') return null
  const rate = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  if (rate > 0 && rate <= 1_000_000_000) return rate
  throw new UserError(`Cannot take the rate: found ${text}; expected rows per second above 0, or none`, [
    `Mend ${where}`,
  ])
}

/** `--rate`: rows per second, or `none`. */
export const rateFlag = Flags.custom<{ readonly rowsPerSecond: number | null }>({
  helpValue: '<rows per second>',
  parse: async (text) => ({ rowsPerSecond: parseRate(text, '--rate') }),
})

/** `--wait`: seconds. */
export const waitFlag = Flags.custom<number>({
  helpValue: '<seconds>',
  summary: 'how long to wait for another dhub that is at work there, instead of refusing at once',
  parse: async (text) => {
    if (/^\d{1,6}$/.test(text)) return Number(text)
    throw new UserError(
      `Cannot take --wait: found ${text}; expected a whole number of seconds from 0 to 999999`,
      ['Mend --wait'],
    )
  },
})

/** `--durable`. */
export const durableFlag = () =>
  Flags.boolean({
    summary:
      'wait for each unit to be on disk; otherwise a crash of the server makes dhub write its last units again',
  })

/** `--shard`: `3/16`, or `none`. */
export const shardFlag = Flags.custom<Shard | 'none'>({
  helpValue: '<number>/<count>',
  parse: async (text) => {
    if (text === 'none') return text
    const [, number, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number)
    if (number !== undefined && of !== undefined && number >= 1 && number <= of && of <= SHARDS_MAX)
      return { number, of }
    throw new UserError(
      `Cannot take --shard: found ${text}; expected such as 3/16, at most ${SHARDS_MAX}, or none`,
      ['Mend --shard'],
    )
  },
})

/** How a run goes about its work; none of these changes a row. */
export const executionFlags = {
  rate: rateFlag({
    summary: 'how many rows per second to write at most, or none; can be changed later with dhub runs rate',
  }),
  wait: waitFlag(),
  durable: durableFlag(),
}
