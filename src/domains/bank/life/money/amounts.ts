import { type Distribution, logNormal } from '../../../../core/distribution.ts'
import type { Draws } from '../../../../core/draws.ts'
import type { AccountType, Segment } from '../../lists.ts'
import type { Account } from '../contracts.ts'
import type { World } from '../world.ts'
import type { Draft } from './draft.ts'
import { tradeOf, trades } from './merchants.ts'

/** Deposits with which accounts begin, in cents, from and to. */
const OPENING: Readonly<Record<AccountType, readonly [number, number]>> = {
  checking: [5000, 2_500_000],
  savings: [10_000, 10_000_000],
  money_market: [1_000_000, 50_000_000],
  cd: [500_000, 20_000_000],
}
const PURCHASE_SIGMA = 0.95
const PURCHASE_MIN_CENTS = 100
const CASH_STEP_CENTS = 2000
const CASH_MACHINE_MAX_CENTS = 50_000
const DEPOSIT_MEDIAN_CENTS = 26_000
const DEPOSIT_SIGMA = 1
const DEPOSIT_MIN_CENTS = 5000
const DEPOSIT_MAX_CENTS = 300_000
/** Over the counter at most this share of the balance, and never so much. */
const WITHDRAWAL_SHARE = 0.3
const WITHDRAWAL_MAX_CENTS = 500_000
/** What is kept aside each month, as a share of the monthly income, and how much more of it in better segments. */
const CUSHION_FROM = 0.4
const CUSHION_TO = 3.5
const CUSHION_FACTOR: Readonly<Record<Segment, number>> = {
  retail: 1,
  premium: 1.4,
  corporate: 1.8,
  private_banking: 5,
}
/** Where in the range of opening deposits a draw falls: retail customers rather low, private banking rather high. */
const OPENING_SHARE: Readonly<Record<Segment, (draw: number) => number>> = {
  retail: (draw) => draw * draw,
  premium: (draw) => draw,
  corporate: (draw) => 1 - (1 - draw) * (1 - draw),
  private_banking: (draw) => 1 - (1 - draw) * (1 - draw) * (1 - draw),
}
const CARD_BILL_MIN_CENTS = 4000
/** The bill is at most such a share of the monthly income, however much there is. */
const CARD_BILL_FROM = 0.75
const CARD_BILL_TO = 1.3

/** How much moves, once it is known how much can. */
export class AmountRules {
  readonly #purchases: readonly Distribution[] = trades.map(({ medianCents }) =>
    logNormal(medianCents, PURCHASE_SIGMA),
  )
  readonly #deposits = logNormal(DEPOSIT_MEDIAN_CENTS, DEPOSIT_SIGMA)
  readonly #draws: Draws
  readonly #cushion: Draws

  constructor(world: World) {
    this.#draws = world.draws('amount')
    this.#cushion = world.draws('amount.cushion')
  }

  /** The deposit that opens an account, in cents. */
  opening(account: Account, row: number, segment: Segment): number {
    const [from, to] = OPENING[account.type]
    const share = OPENING_SHARE[segment](this.#draws.fraction(row, 0))
    return Math.floor((from + share * (to - from)) / 100) * 100
  }

  /** What the customer likes to keep on the account after the card bill, in cents. */
  cushionOf(row: number, monthlyIncome: number, segment: Segment): number {
    const months = CUSHION_FROM + this.#cushion.fraction(row) * (CUSHION_TO - CUSHION_FROM)
    return Math.round(monthlyIncome * months * CUSHION_FACTOR[segment])
  }

  /**
   * The amount of a movement of the customer's own, in cents: negative for spending, 0 when there is nothing to spend.
   *
   * @param spendable what may leave the account now without touching what is promised.
   */
  amountOf(
    draft: Draft,
    row: number,
    spendable: number,
    balance: number,
    cushion: number,
    monthlyIncome: number,
  ): number {
    const bits = this.#draws.bits(row, draft.second)
    switch (draft.kind) {
      case 'cash_deposit':
      case 'own_payment_in':
        return roundCash(clamp(this.#deposits.at(bits), DEPOSIT_MIN_CENTS, DEPOSIT_MAX_CENTS))
      case 'purchase': {
        const cents = Math.max(
          PURCHASE_MIN_CENTS,
          Math.round((this.#purchases[tradeOf(draft.wording)] as Distribution).at(bits)),
        )
        return cents <= spendable ? -cents : 0
      }
      case 'cash_machine': {
        const most = Math.min(CASH_MACHINE_MAX_CENTS, Math.max(0, spendable))
        return -Math.floor((most * ((bits >>> 8) / 16_777_216)) / CASH_STEP_CENTS) * CASH_STEP_CENTS
      }
      case 'withdrawal':
      case 'own_payment_out': {
        const most = Math.min(WITHDRAWAL_MAX_CENTS, spendable, balance * WITHDRAWAL_SHARE)
        // The square makes small sums the common ones.
        const share = (bits >>> 8) / 16_777_216
        return most < 1000 ? 0 : -Math.max(1000, Math.floor((most * share * share) / 1000) * 1000)
      }
      default:
        return this.#cardBill(bits, spendable, cushion, monthlyIncome)
    }
  }

  #cardBill(bits: number, spendable: number, cushion: number, monthlyIncome: number): number {
    const surplus = spendable - cushion
    if (surplus < CARD_BILL_MIN_CENTS) return 0
    const share = 0.6 + 0.4 * ((bits >>> 8) / 16_777_216)
    const most =
      monthlyIncome * (CARD_BILL_FROM + (CARD_BILL_TO - CARD_BILL_FROM) * ((bits & 0xffff) / 65_536))
    return -Math.round(Math.min(surplus * share, most))
  }
}

const clamp = (value: number, from: number, to: number): number => Math.min(Math.max(value, from), to)

/** Cash is counted in whole dollars, larger sums in tens. */
function roundCash(cents: number): number {
  const step = cents > 50_000 ? 1000 : 100
  return Math.round(cents / step) * step
}
