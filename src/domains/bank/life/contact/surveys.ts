import { SECONDS_PER_DAY } from '../../../../core/calendar.ts'
import { Cohort, quota } from '../../../../core/cohort.ts'
import type { Draws } from '../../../../core/draws.ts'
import { Weighted } from '../../../../core/weighted.ts'
import type { Outcome } from '../../lists.ts'
import { surveyComments } from '../../vocabulary/survey-comments.ts'
import type { World } from '../world.ts'
import type { ContactKind } from './contact-kinds.ts'
import type { Survey } from './contract.ts'

const SURVEYED_SHARE = 0.3
const COMMENTED_SHARE = 0.5
const ANSWERED_WITHIN_DAYS = 2
/** Of all surveys, per cent by score from 0 to 10: a mean of 7.3. */
const SCORES = [2, 2, 3, 4, 5, 6, 8, 12, 15, 20, 23]
/** The same after contacts that settled nothing; those resolved have what is left. */
const SCORES_OF_FOLLOW_UP = [3, 3, 5, 7, 9, 11, 14, 17, 14, 10, 7]
const SCORES_OF_ESCALATED = [10, 10, 12, 14, 14, 12, 10, 8, 5, 3, 2]
const OUTCOME_SHARES = { resolved: 0.7, follow_up_needed: 0.2, escalated: 0.1 } as const
const SCORES_OF_RESOLVED = SCORES.map(
  (weight, score) =>
    (weight -
      OUTCOME_SHARES.follow_up_needed * (SCORES_OF_FOLLOW_UP[score] as number) -
      OUTCOME_SHARES.escalated * (SCORES_OF_ESCALATED[score] as number)) /
    OUTCOME_SHARES.resolved,
)

type Stars = 1 | 2 | 3 | 4 | 5
type Where = 'branch' | 'remote' | 'alone'
type Comments = Readonly<Record<Stars, readonly string[]>>
const STARS = {
  promoter: new Weighted<Stars>([
    [4, 0.3],
    [5, 0.7],
  ]),
  passive: new Weighted<Stars>([
    [3, 0.2],
    [4, 0.5],
    [5, 0.3],
  ]),
  critic: new Weighted<Stars>([
    [2, 0.3],
    [3, 0.5],
    [4, 0.2],
  ]),
  detractor: new Weighted<Stars>([
    [1, 0.5],
    [2, 0.3],
    [3, 0.2],
  ]),
} as const

/** What only some contacts can have been like; an answer comes within days. */
const AT_THE_COUNTER = /counter|branch/i
const ON_THE_PHONE = /\bhold\b|\bcall|\bline\b|music/i
const WITH_PEOPLE =
  /explain|friendly|staff|adviser|somebody|person|polite|promised|passed|they|advice|kind\b|told|waiting/i
const LONG_AGO = /two weeks/
const SETTLED = /^(?:Quick|Settled|My question|Question answered|The matter was settled)/
const UNSETTLED = /would be settled|is not settled|still there|never heard/

/** The comments that fit where the contact took place and what came of it. */
const COMMENTS: Readonly<Record<Where, Readonly<Record<'settled' | 'unsettled', Comments>>>> = {
  branch: commentsWithout([ON_THE_PHONE]),
  remote: commentsWithout([AT_THE_COUNTER]),
  alone: commentsWithout([AT_THE_COUNTER, ON_THE_PHONE, WITH_PEOPLE]),
}

function commentsWithout(patterns: readonly RegExp[]): Record<'settled' | 'unsettled', Comments> {
  return {
    settled: fittingComments([...patterns, LONG_AGO, UNSETTLED]),
    unsettled: fittingComments([...patterns, LONG_AGO, SETTLED]),
  }
}

function fittingComments(unfit: readonly RegExp[]): Comments {
  const fitting = (stars: Stars) =>
    surveyComments[stars].filter((comment) => !unfit.some((pattern) => pattern.test(comment)))
  return { 1: fitting(1), 2: fitting(2), 3: fitting(3), 4: fitting(4), 5: fitting(5) }
}

/** Who is asked after a contact and answers, and what. */
export class SurveyRules {
  readonly #surveyed: Cohort
  readonly #commented: Cohort
  readonly #scores: Readonly<Record<Outcome, Weighted<number>>>
  readonly #draws: Draws

  /** @param contacts how many contacts there are. */
  constructor(world: World, contacts: number) {
    const { seed } = world
    this.#surveyed = new Cohort(seed, 'survey', contacts, quota(contacts, SURVEYED_SHARE))
    const size = this.#surveyed.size
    this.#commented = new Cohort(seed, 'survey.commented', size, quota(size, COMMENTED_SHARE))
    const scores = (weights: readonly number[]) =>
      new Weighted(weights.map((weight, score) => [score, weight] as const))
    this.#scores = {
      resolved: scores(SCORES_OF_RESOLVED),
      follow_up_needed: scores(SCORES_OF_FOLLOW_UP),
      escalated: scores(SCORES_OF_ESCALATED),
    }
    this.#draws = world.draws('survey')
  }

  /**
   * The answer to a survey; null for contacts without one.
   *
   * @param contact the number of the contact among all.
   * @param lastDay the last day on which the customer answers.
   */
  surveyOf(contact: number, kind: ContactKind, second: number, lastDay: number): Survey | null {
    const survey = this.#surveyed.rankOf(contact)
    if (survey < 0) return null
    const nps = this.#scores[kind.outcome].pick(this.#draws, survey, Draw.score)
    const stars = STARS[attitudeOf(nps)].pick(this.#draws, survey, Draw.stars)
    const day = Math.floor(second / SECONDS_PER_DAY)
    const delay = this.#draws.below(ANSWERED_WITHIN_DAYS + 1, survey, Draw.delay)
    const where = kind.isStaffed ? (kind.channel === 'branch' ? 'branch' : 'remote') : 'alone'
    const mood = kind.outcome === 'resolved' ? 'settled' : 'unsettled'
    return {
      day: Math.min(day + delay, lastDay),
      nps,
      stars,
      comment: this.#commented.has(survey)
        ? this.#draws.pick(COMMENTS[where][mood][stars], survey, Draw.comment)
        : null,
    }
  }
}

const Draw = { score: 0, stars: 1, delay: 2, comment: 3 } as const

function attitudeOf(nps: number): keyof typeof STARS {
  if (nps >= 9) return 'promoter'
  if (nps >= 7) return 'passive'
  return nps >= 5 ? 'critic' : 'detractor'
}
