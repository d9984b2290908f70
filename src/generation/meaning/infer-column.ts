import type { ColumnPlan } from '../../core/catalog/fill-plan.ts'
import { OPEN_CHOICE } from '../../core/catalog/fill-plan.ts'
import { baseTypeOf } from '../../core/catalog/value-type.ts'
import { type ColumnSubject, type Guess, guess } from './column-subject.ts'
import { familyOf } from './concept.ts'
import { detailsOf } from './details-of.ts'
import { guessByAgent } from './guess-by-agent.ts'
import { guessByComment } from './guess-by-comment.ts'
import { guessByIdentifier, isNameGuess } from './guess-by-identifier.ts'
import { guessByMoment } from './guess-by-moment.ts'
import { guessByFlag, guessByName } from './guess-by-name.ts'
import { guessByRange, guessByRules } from './guess-by-rules.ts'
import { guessByEnds, guessByShape, guessByValues } from './guess-by-sample.ts'
import { guessBySize } from './guess-by-size.ts'
import { guessByType } from './guess-by-type.ts'
import { guessByWords } from './guess-by-words.ts'
import { usualNullShare } from './usual-null-share.ts'

/** Below it a person is asked. */
export const SURE_ENOUGH = 0.8
const GUESSES_MAX = 3
const AGREEMENT = 0.04

/** How a column is made: the likeliest meaning, or an open choice with the best guesses. */
export function inferColumn(subject: ColumnSubject): ColumnPlan {
  const certain = guessByRules(subject)
  const guesses = certain === undefined ? weigh(subject) : [certain]
  const [best = guessByType(subject.column.type)] = guesses
  const nullShare = nullShareOf(subject, best)
  const confidence = Math.round(best.confidence * 100) / 100
  if (confidence >= SURE_ENOUGH) {
    const { generator, reason } = best
    const parameters = detailsOf(best, subject)
    return { generator, parameters, nullShare, confidence, reason }
  }
  const names = [...new Set(guesses.map(({ generator }) => generator))].slice(0, GUESSES_MAX)
  return {
    generator: OPEN_CHOICE,
    parameters: {},
    nullShare,
    confidence,
    reason: best.reason,
    guesses: names,
  }
}

/** Everything that may be meant, the likeliest first; sources that agree make each other surer. */
function weigh(subject: ColumnSubject): readonly Guess[] {
  const identifier = guessByIdentifier(subject)
  const named = guessByName(subject).filter((one) => identifier === undefined || !isNameGuess(one))
  const all = [
    ...present(identifier),
    ...guessByShape(subject),
    ...named,
    ...guessByComment(subject),
    ...present(byNamesake(subject)),
    ...present(byCode(subject)),
    ...present(guessByFlag(subject)),
    ...present(guessByAgent(subject)),
    ...present(guessBySize(subject)),
    ...present(guessByWords(subject)),
    ...present(momentOf(subject, named[0])),
    ...present(ranged(subject, named[0])),
    ...present(listed(subject, named[0])),
    ...present(guessByEnds(subject)),
  ]
  const best = new Map<string, Guess>()
  for (const one of all) {
    const known = best.get(one.generator)
    if (known === undefined) best.set(one.generator, one)
    else {
      const [more, less] = known.confidence >= one.confidence ? [known, one] : [one, known]
      const isAgreed = less.confidence >= 0.5
      const confidence = Math.min(0.99, more.confidence + (isAgreed ? AGREEMENT : 0))
      best.set(one.generator, { ...more, confidence })
    }
  }
  const byType = guessByType(subject.column.type)
  const known = best.get(byType.generator)
  if (known === undefined || known.confidence < byType.confidence) best.set(byType.generator, byType)
  return [...best.values()].sort((a, b) => b.confidence - a.confidence)
}

/** A mere date or time is told by the other words of its name. */
function momentOf(subject: ColumnSubject, named: Guess | undefined): Guess | undefined {
  const moment = guessByMoment(subject)
  const isPlain = named === undefined || (named.generator === 'time.past' && PLAIN_MOMENT.test(named.reason))
  if (moment === undefined || !isPlain) return moment
  return { ...moment, confidence: Math.max(moment.confidence, (named?.confidence ?? 0) + 0.005) }
}

const PLAIN_MOMENT = /“(date|time|timestamp|at)”/

const present = (one: Guess | undefined): readonly Guess[] => (one === undefined ? [] : [one])

/** `manager_staff_id` without a foreign key, where there is a table of staff. */
function byNamesake({ column, namesake }: ColumnSubject): Guess | undefined {
  if (namesake === undefined || familyOf(column.type) !== 'integer') return undefined
  const { table, rows } = namesake
  const reason = `named like a key of ${table}, without a foreign key`
  return guess('number.between', 0.83, reason, { from: 1, to: Math.max(1, rows) })
}

const CODE_LENGTH_MAX = 30

/** Text that tells rows apart is a code, when it is nothing else. */
function byCode({ column, key }: ColumnSubject): Guess | undefined {
  const base = baseTypeOf(column.type)
  const isShort = base.kind === 'text' && (base.length ?? Number.POSITIVE_INFINITY) <= CODE_LENGTH_MAX
  return key === 'whole' && isShort ? guess('text.code', 0.8, 'a short text that is unique') : undefined
}

/** Values that are numbers without a fixed size of their own. */
const SIZELESS = /^(number\.|finance\.(amount|balance|rate)|commerce\.(price|quantity|discount|tax))/

/** The range of a check is better than a number of the usual size. */
function ranged(subject: ColumnSubject, named: Guess | undefined): Guess | undefined {
  const range = guessByRange(subject)
  if (range === undefined) return undefined
  if (named === undefined || named.confidence < SURE_ENOUGH) return range
  return SIZELESS.test(named.generator) ? { ...range, confidence: named.confidence + 0.005 } : undefined
}

/** Categories are better taken from the rows; names and addresses of people never are. */
const CATEGORIES =
  /^(choice\.|text\.(label|code|word)|commerce\.(category|unit|size|color)|number\.|company\.dep)/

function listed(subject: ColumnSubject, named: Guess | undefined): Guess | undefined {
  const list = guessByValues(subject)
  if (list === undefined || named === undefined || named.confidence < SURE_ENOUGH) return list
  return CATEGORIES.test(named.generator) ? { ...list, confidence: named.confidence + 0.005 } : undefined
}

/** How often it is NULL: as in the rows that are there, else as such columns usually are. */
function nullShareOf({ column, domain, facts, isHardlySeen }: ColumnSubject, { generator }: Guess): number {
  if (!column.isNullable || !domain.isNullable || column.identity !== null) return 0
  if (facts !== undefined && isHardlySeen !== true) return Math.round(facts.nullShare * 1000) / 1000
  if (column.sequence !== null || column.defaultSql !== null) return 0
  return usualNullShare(column.name, generator)
}
