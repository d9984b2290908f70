import { addMonths, monthOf } from '../../../../core/calendar.ts'
import { power } from '../../../../core/exact-math.ts'

/** Rates are yearly and scaled by 10,000, so a month's interest is the balance × rate over this. */
const MONTHLY_RATE_UNIT = 120_000

/** A month's interest on a balance, in cents, rounded half up. */
export function monthlyInterest(balance: number, rate: number): number {
  return Math.floor((2 * balance * rate + MONTHLY_RATE_UNIT) / (2 * MONTHLY_RATE_UNIT))
}

/**
 * The level payment of an annuity, P·r·(1+r)ⁿ / ((1+r)ⁿ − 1) with r a twelfth of the yearly rate, in cents. The last
 * installment takes what rounding leaves.
 */
export function levelPayment(principal: number, rate: number, months: number): number {
  return Math.round(principal * paymentFactor(rate, months))
}

/** The level payment per unit borrowed. */
export function paymentFactor(rate: number, months: number): number {
  const monthly = rate / MONTHLY_RATE_UNIT
  const growth = power(1 + monthly, months)
  return (monthly * growth) / (growth - 1)
}

/** The day on which an installment is due: so many calendar months after the disbursement. */
export const dueDayOf = (disbursedDay: number, number: number): number => addMonths(disbursedDay, number)

/** How many installments fell due on or before a day. */
export function dueCountAt(disbursedDay: number, day: number): number {
  const months = monthOf(day) - monthOf(disbursedDay)
  return Math.max(0, dueDayOf(disbursedDay, months) <= day ? months : months - 1)
}
