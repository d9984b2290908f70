import { SECONDS_PER_DAY, workingDayFrom } from '../../../../core/calendar.ts'
import { highRiskCountries } from '../../vocabulary/high-risk-countries.ts'
import type { AccountLedger, Posting, PostingKind } from '../contracts.ts'
import { typeOfKind } from '../money/draft.ts'
import type { World } from '../world.ts'
import type { AccountPosting } from './contract.ts'
import { type MonitoringRule, monitoringRules, type PostingFilter } from './monitoring-rules.ts'

const HIGH_RISK = new Set(highRiskCountries.map(({ code }) => code))

/** A rule and the posting with which it was broken. */
export interface Hit extends AccountPosting {
  readonly rule: MonitoringRule
}

/** A rule at work: its place among them, and the second from which it looks at postings. */
interface Watch {
  readonly rule: MonitoringRule
  readonly place: number
  readonly since: number
}

/** Whether a rule looks at a posting. */
export function matches(filter: PostingFilter, posting: Posting): boolean {
  const { cents } = posting
  if (cents > 0 !== filter.isCredit || typeOfKind[posting.kind] !== filter.type) return false
  if (filter.fromCents !== undefined && Math.abs(cents) < filter.fromCents) return false
  if (filter.toCents !== undefined && Math.abs(cents) > filter.toCents) return false
  if (filter.isAtCounter !== undefined && posting.employee >= 0 !== filter.isAtCounter) return false
  if (filter.isUnreferenced && posting.referenceType !== null) return false
  if (filter.isHighRiskCountry && !(posting.country !== null && HIGH_RISK.has(posting.country))) return false
  return !filter.wording || filter.wording.kinds.includes(posting.kind)
}

/** Finds everything that breaks an active rule, in one pass over the postings. */
export class Monitoring {
  readonly #watches: readonly Watch[]
  readonly #watchesOf: Partial<Record<PostingKind, readonly Watch[]>>

  constructor({ asOf }: World) {
    const active = monitoringRules.filter(({ isActive }) => isActive)
    this.#watches = active.map((rule, place) => ({
      rule,
      place,
      since: createdDayOf(rule, asOf) * SECONDS_PER_DAY,
    }))
    this.#watchesOf = {}
    for (const kind of Object.keys(typeOfKind) as PostingKind[]) {
      const watching = this.#watches.filter(({ rule }) => mayMatch(rule.filter, kind))
      if (watching.length > 0) this.#watchesOf[kind] = watching
    }
  }

  /** Each posting, account and customer that breaks a rule, at the first posting with which it does. */
  hitsOf(ledgers: readonly AccountLedger[]): Hit[] {
    const hits: Hit[] = []
    const ofCustomer: AccountPosting[][] = []
    for (const { account, postings } of ledgers) {
      const ofAccount: AccountPosting[][] = []
      for (const posting of postings) {
        const watches = this.#watchesOf[posting.kind]
        if (!watches) continue
        const one = { account, posting }
        for (const { rule, place, since } of watches) {
          if (posting.second < since || !matches(rule.filter, posting)) continue
          if (rule.entity === 'transaction') {
            if (Math.abs(posting.cents) > rule.threshold) hits.push({ rule, ...one })
          } else {
            const found = rule.entity === 'account' ? ofAccount : ofCustomer
            found[place] ??= []
            found[place].push(one)
          }
        }
      }
      this.#addFirst(hits, ofAccount)
    }
    this.#addFirst(hits, ofCustomer)
    return hits.sort(byTime)
  }

  /** @param found the postings that each rule looks at, by the rule's place; most places are empty. */
  #addFirst(hits: Hit[], found: AccountPosting[][]): void {
    found.forEach((postings, place) => {
      const { rule } = this.#watches[place] as Watch
      const first = firstBreach(rule, rule.entity === 'customer' ? postings.sort(byTime) : postings)
      if (first) hits.push({ rule, ...first })
    })
  }
}

/** The working day on which a rule was made. */
export const createdDayOf = (rule: MonitoringRule, asOf: number): number =>
  workingDayFrom(asOf - rule.createdDaysAgo)

/** Whether a rule may look at postings of a kind at all. */
const mayMatch = ({ type, wording }: PostingFilter, kind: PostingKind): boolean =>
  typeOfKind[kind] === type && (!wording || wording.kinds.includes(kind))

const byTime = (a: AccountPosting, b: AccountPosting): number => a.posting.second - b.posting.second
const dayOf = ({ posting }: AccountPosting): number => Math.floor(posting.second / SECONDS_PER_DAY)

/** The posting with which the number or the sum first reached the rule's threshold. */
function firstBreach(
  { measure, threshold, windowDays }: MonitoringRule,
  postings: readonly AccountPosting[],
): AccountPosting | undefined {
  if (measure === 'count') {
    return postings.find((last, i) => {
      const first = postings[i - threshold + 1]
      return first !== undefined && dayOf(first) > dayOf(last) - windowDays
    })
  }
  let day = 0
  let sum = 0
  return postings.find((one) => {
    sum = Math.abs(one.posting.cents) + (dayOf(one) === day ? sum : 0)
    day = dayOf(one)
    return sum > threshold
  })
}
