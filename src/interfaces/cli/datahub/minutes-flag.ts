import { Flags } from '@oclif/core'
import { UserError } from '../../../core/errors.ts'

const minutesMax = 1440

/** A length of time in minutes, fractions too. */
export const minutesFlag = Flags.custom<number>({
  helpValue: '<minutes>',
  parse: async (value) => {
    const minutes = Number(value)
    if (minutes > 0 && minutes <= minutesMax) return minutes
    throw new UserError(
      `Cannot take ${value} as minutes: found no number above 0; expected 0.1 to ${minutesMax}`,
      ['Set --minutes to a number such as 10'],
    )
  },
})
