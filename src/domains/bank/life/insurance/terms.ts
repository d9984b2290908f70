import { type Distribution, logNormal } from '../../../../core/distribution.ts'
import type { Draws } from '../../../../core/draws.ts'
import { IdManager } from '../../../../core/id-manager.ts'
import { type PolicyType, policyTypes, type Segment } from '../../lists.ts'
import type { Customer } from '../contracts.ts'
import type { World } from '../world.ts'
import type { Course } from './course.ts'
import type { InsuredRisk } from './policy.ts'
import type { Seat } from './pool.ts'
import { MONTHS_BETWEEN_PREMIUMS, POLICIES_PER_CUSTOMER_MAX, PRODUCTS } from './products.ts'

/** The well-off have more to insure. */
const SEGMENT_FACTORS: Readonly<Record<Segment, number>> = {
  retail: 0.85,
  premium: 1.25,
  corporate: 1.4,
  private_banking: 1.8,
}
/** What a policy paid from the account costs at the most, as a share of the holder's yearly income. */
const INCOME_SHARE_MAX = 0.055
/** Cents a month that holders without a salary are taken to live on. */
const OTHER_INCOME = 300_000
/** Limits of the risks beside the main one, as shares of the coverage in per cent. */
const RIDER_LIMITS = [25, 30, 40, 50, 60] as const
const RIDER_SHARE = 0.55
/** A deductible is at most this share of the coverage. */
const DEDUCTIBLE_SHARE_MAX = 0.02
/** Limits are rounded to hundreds. */
const LIMIT_STEP = 10_000
const RISKS_PER_POLICY_MAX = 4

/** What a policy insures and what it costs. */
export interface Terms {
  readonly coverage: number
  readonly premium: number
  readonly risks: readonly InsuredRisk[]
}

export class TermRules {
  readonly #coverages: Readonly<Record<PolicyType, Distribution>>
  readonly #draws: Draws

  constructor(world: World) {
    this.#draws = world.draws('policy.terms')
    this.#coverages = Object.fromEntries(
      policyTypes.map((type) => {
        const { coverageMedian, coverageSigma } = PRODUCTS[type]
        return [type, logNormal(coverageMedian, coverageSigma)]
      }),
    ) as Record<PolicyType, Distribution>
  }

  /** @param isLinked true when the premiums come from the holder's account, and so from known income. */
  termsOf(seat: Seat, customer: Customer, course: Course, isLinked: boolean): Terms {
    const row = customer.index * POLICIES_PER_CUSTOMER_MAX + seat.ordinal
    const { coverageMin, coverageMax, coverageStep, rateMin, rateMax } = PRODUCTS[seat.type]
    // The product of two draws: most pay near the lower rate.
    const skewed = this.#draws.fraction(row, Draw.rate) * this.#draws.fraction(row, Draw.rateAgain)
    const rate = rateMin + (rateMax - rateMin) * skewed
    const wished =
      this.#coverages[seat.type].at(this.#draws.bits(row, Draw.coverage)) * SEGMENT_FACTORS[customer.segment]
    const income = 12 * (customer.monthlySalary || OTHER_INCOME)
    const affordable = isLinked ? Math.min(wished, (income * INCOME_SHARE_MAX) / rate) : wished
    const inSteps = Math.floor(affordable / coverageStep) * coverageStep
    const coverage = Math.min(Math.max(inSteps, coverageMin), coverageMax)
    const premium = Math.round((coverage * rate * MONTHS_BETWEEN_PREMIUMS[course.frequency]) / 12)
    return { coverage, premium, risks: this.#risksOf(seat, customer, row, coverage) }
  }

  /** The main risk always; the others by chance, but all of them on the showcase, and a rider where claims need one. */
  #risksOf(seat: Seat, customer: Customer, row: number, coverage: number): InsuredRisk[] {
    const { risks, deductibles } = PRODUCTS[seat.type]
    const bearable = deductibles.filter((cents, at) => at === 0 || cents <= coverage * DEDUCTIBLE_SHARE_MAX)
    const needsRider = seat.type === 'life' ? 1 + this.#draws.below(risks.length - 1, row, Draw.rider) : 0
    const insured: InsuredRisk[] = []
    for (const [at, risk] of risks.entries()) {
      const isCovered =
        at === 0 ||
        at === needsRider ||
        seat.isShowcase ||
        this.#draws.chance(RIDER_SHARE, row, Draw.covered + at)
      if (!isCovered) continue
      const share = at === 0 ? 100 : this.#draws.pick(RIDER_LIMITS, row, Draw.limit + at)
      const exact = (coverage * share) / 100
      insured.push({
        id: IdManager.child('COV', customer.index, seat.ordinal * RISKS_PER_POLICY_MAX + insured.length, 1),
        risk,
        limit: at === 0 ? coverage : Math.floor(exact / LIMIT_STEP) * LIMIT_STEP,
        deductible: this.#draws.pick(bearable, row, Draw.deductible + at),
      })
    }
    return insured
  }
}

const Draw = {
  rate: 0,
  rateAgain: 1,
  coverage: 2,
  rider: 3,
  covered: 10,
  limit: 20,
  deductible: 30,
} as const
