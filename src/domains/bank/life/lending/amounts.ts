import type { Draws } from '../../../../core/draws.ts'
import type { LoanType } from '../../lists.ts'
import type { World } from '../world.ts'
import { levelPayment, paymentFactor } from './amortization.ts'
import type { LoanCase } from './cases.ts'
import { SCORE_MAX, weaknessOf } from './credit.ts'
import { type LoanProduct, loanProducts } from './products.ts'

/** What the self-employed earn in a month, about. */
const OWN_BUSINESS_INCOME_CENTS = 360_000
/** Beyond this share of the monthly income the bank does not lend if the amount or the term can be changed. */
export const BURDEN_MAX = 0.4
/** Those who apply twice ask for less each time. */
const TWICE_BURDEN_SHARE = 0.6
/** Those who are refused often ask for more than they can carry, so many times the usual. */
const REJECTED_BURDEN = [1, 2.2] as const
/** More than half of all applicants are granted what they ask for, the others 80 to 99 per cent of it. */
const GRANTED_IN_FULL_SHARE = 0.55
const ASKED_MORE_PERCENT = 25
/** Small loans are up to so much larger than the smallest one. */
const SMALLEST_SPREAD = 0.25
const RATE_STEP = 5
const SHORT_TERM_SHARE = 0.6

/** Price and size of a loan. */
export interface Amounts {
  readonly rate: number
  readonly termMonths: number
  readonly requested: number
  /** What is granted, if the application is approved. */
  readonly granted: number
}

/** What the borrower's means allow. */
export interface Means {
  /** Cents a month, 0 for those without an employer. */
  readonly monthlySalary: number
  readonly isApplyingTwice: boolean
}

/** How long a loan may and must run. */
export interface TermLimits {
  /** Installments that would have fallen due by now; a running loan has a longer term than that. */
  readonly due: number
  /** Months from the disbursement until the borrower is too old. */
  readonly monthsMax: number
}

/** How much is asked for and granted, for how long and at what rate: what score and income support. */
export class AmountRules {
  readonly #draws: Draws

  constructor(world: World) {
    this.#draws = world.draws('loan.amount')
  }

  amountsOf(one: LoanCase, means: Means, score: number, limits: TermLimits, row: number): Amounts {
    const product = loanProducts[one.type]
    const rate = rateOf(one.type, score)
    const budget = this.#budget(one, product, means, row)
    const termMonths = this.#termMonths(one, product, rate, incomeOf(means), limits, row)
    const affordable = budget / paymentFactor(rate, termMonths)
    const granted = withinProduct(
      product,
      Math.max(affordable, this.#smallest(product, rate, termMonths, means, row)),
    )
    return { rate, termMonths, granted, requested: this.#requested(product, granted, row) }
  }

  /** Nobody asks for exactly the least that the bank lends, unless a little more were too much to carry. */
  #smallest(product: LoanProduct, rate: number, termMonths: number, means: Means, row: number): number {
    const [low] = product.amount
    const more = Math.floor(low * (1 + SMALLEST_SPREAD * this.#draws.fraction(row, Draw.smallest)))
    return levelPayment(more, rate, termMonths) > incomeOf(means) * BURDEN_MAX ? low : more
  }

  /** What the borrower wants to pay a month. */
  #budget(one: LoanCase, product: LoanProduct, means: Means, row: number): number {
    const [low, high] = product.burden
    const middling = (this.#draws.fraction(row, Draw.burden) + this.#draws.fraction(row, Draw.burdenToo)) / 2
    const share = (low + (high - low) * middling) * (means.isApplyingTwice ? TWICE_BURDEN_SHARE : 1)
    const [least, most] = REJECTED_BURDEN
    const excess =
      one.fate === 'rejected' ? least + (most - least) * this.#draws.fraction(row, Draw.excess) : 1
    return incomeOf(means) * share * excess
  }

  #termMonths(
    one: LoanCase,
    product: LoanProduct,
    rate: number,
    income: number,
    { due, monthsMax }: TermLimits,
    row: number,
  ): number {
    const terms = product.termsMonths
    const shortest = terms[0] as number
    if (
      one.fate === 'paid_off' &&
      shortest <= due &&
      this.#draws.chance(SHORT_TERM_SHARE, row, Draw.isOver)
    ) {
      return shortest
    }
    let first = 0
    while ((terms[first] as number) <= due) first++
    let last = terms.length - 1
    while (last > first && (terms[last] as number) > monthsMax) last--
    let choice = first + this.#draws.below(last + 1 - first, row, Draw.term)
    const smallest = product.amount[0]
    while (choice < last && levelPayment(smallest, rate, terms[choice] as number) > income * BURDEN_MAX)
      choice++
    return terms[choice] as number
  }

  /** At least what is granted and at most a quarter more, so that the bank grants 80 per cent or more. */
  #requested(product: LoanProduct, granted: number, row: number): number {
    if (this.#draws.chance(GRANTED_IN_FULL_SHARE, row, Draw.isInFull)) return granted
    const more = Math.floor((granted * this.#draws.between(1, ASKED_MORE_PERCENT, row, Draw.more)) / 100)
    const rounded = Math.floor((granted + more) / product.amountStep) * product.amountStep
    return Math.min(rounded, product.amount[1])
  }
}

/** The yearly rate of a type for a score, scaled by 10,000: from the best to the worst of its band as scores fall. */
export function rateOf(type: LoanType, score: number): number {
  const [best, worst] = loanProducts[type].rate
  return best + Math.round(((worst - best) * weaknessOf(Math.min(score, SCORE_MAX))) / RATE_STEP) * RATE_STEP
}

/** What the borrower earns a month, in cents. */
export const incomeOf = ({ monthlySalary }: Means): number => monthlySalary || OWN_BUSINESS_INCOME_CENTS

function withinProduct({ amount: [low, high], amountStep }: LoanProduct, cents: number): number {
  return Math.min(Math.max(Math.floor(cents / amountStep) * amountStep, low), high)
}

const Draw = {
  burden: 0,
  burdenToo: 1,
  excess: 2,
  isOver: 3,
  term: 4,
  isInFull: 5,
  more: 6,
  smallest: 7,
} as const
