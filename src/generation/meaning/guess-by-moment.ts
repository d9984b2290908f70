import { type ColumnSubject, type Guess, guess } from './column-subject.ts'
import { familyOf } from './concept.ts'
import { wordsOf } from './split-name.ts'

/** Words of days and moments that say which part of a course they are, the most telling first. */
const PARTS: readonly (readonly [generator: string, words: ReadonlySet<string>])[] = [
  [
    'time.due',
    new Set([
      'due',
      'next',
      'expiry',
      'deadline',
      'renewal',
      'maturity',
      'eta',
      'promised',
      'upcoming',
      'until',
      'expected',
      'forecast',
    ]),
  ],
  [
    'time.deleted-at',
    new Set([
      'deleted',
      'cancelled',
      'canceled',
      'terminated',
      'termination',
      'revoked',
      'discontinued',
      'deceased',
      'death',
      'withdrawn',
      'voided',
      'churned',
      'inactivated',
      'retired',
    ]),
  ],
  ['time.updated-at', new Set(['updated', 'amended'])],
  [
    'time.created-at',
    new Set([
      'created',
      'registered',
      'registration',
      'enrolled',
      'enrollment',
      'added',
      'signup',
      'joined',
      'opened',
    ]),
  ],
  [
    'time.end',
    new Set([
      'end',
      'discharge',
      'discharged',
      'exit',
      'checkout',
      'arrival',
      'arrived',
      'completed',
      'completion',
      'resolved',
      'resolution',
      'closed',
      'finished',
      'harvest',
      'return',
      'returned',
      'departed',
      'released',
    ]),
  ],
  [
    'time.start',
    new Set([
      'start',
      'admission',
      'admitted',
      'admit',
      'hire',
      'hired',
      'effective',
      'onset',
      'departure',
      'pickup',
      'opening',
      'kickoff',
      'activation',
      'launch',
      'planted',
      'checkin',
    ]),
  ],
]
const CONFIDENCE = 0.83

/** Which part of a course a day or moment is by any word of its name: `discharge_dt`, `next_attempt_at`. */
export function guessByMoment({ column }: ColumnSubject): Guess | undefined {
  const family = familyOf(column.type)
  if (family !== 'date' && family !== 'timestamp') return undefined
  const words = wordsOf(column.name)
  // `last_expiry_check` is neither.
  if (words.includes('last')) return undefined
  for (const [generator, telling] of PARTS) {
    const word = words.find((one) => telling.has(one))
    if (word !== undefined) return guess(generator, CONFIDENCE, `the name speaks of “${word}”`)
  }
  return undefined
}
