import type { Hook } from '@oclif/core'
import { UserError } from '../../../core/errors.ts'

/** Answers an unknown command with the known one that it resembles most. */
const commandNotFound: Hook.CommandNotFound = async ({ id, argv = [], config }) => {
  const { closest, distance } = await import('fastest-levenshtein')
  const known = config.commandIDs.map((one) => one.replaceAll(':', ' '))
  const written = id.replaceAll(':', ' ')
  const words = [written, [written, ...argv].join(' ')]
  const candidates = words.map((one) => ({ written: one, known: closest(one, known) }))
  const near = candidates.find((one) => distance(one.written, one.known) <= Math.max(2, one.known.length / 3))
  const suggestion = near === undefined ? [] : [`Did you mean this one: ${config.bin} ${near.known}`]
  throw new UserError(`Cannot run ${config.bin} ${written}: found no such command`, [
    ...suggestion,
    `See them all: ${config.bin} --help`,
  ])
}

export default commandNotFound
