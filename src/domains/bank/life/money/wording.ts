import { monthOf, SECONDS_PER_DAY } from '../../../../core/calendar.ts'
import { mix32 } from '../../../../core/hash.ts'
import { employers } from '../../vocabulary/employers.ts'
import { propertyManagers } from '../../vocabulary/property-managers.ts'
import { branchCode } from '../branches.ts'
import type { Account, Posting, PostingKind } from '../contracts.ts'
import { merchantOf } from './merchants.ts'
import { tariffs } from './tariff.ts'

const feeNames = new Map(tariffs.map(({ code, name }) => [code, name]))
const one = (list: readonly string[], number: number): string =>
  list[(mix32(number) >>> 0) % list.length] as string

type Wording = (posting: Posting, account: Account) => string

const wordings: Readonly<Record<PostingKind, Wording>> = {
  opening: (_posting, account) => `Opening deposit, branch ${branchCode(account.branch)}`,
  salary: ({ wording }) => `Salary ${one(employers, wording)}`,
  pension: ({ wording }) => `Pension ${one(employers, wording)}`,
  income: ({ wording }) => `Payment received from ${one(employers, wording)}`,
  cash_deposit: (_posting, account) => `Cash deposit, branch ${branchCode(account.branch)}`,
  cover: () => 'Incoming payment from own account elsewhere',
  refinancing: () => 'Payoff by refinancing bank',
  withdrawal: (_posting, account) => `Cash withdrawal, branch ${branchCode(account.branch)}`,
  own_payment_in: () => 'Incoming payment from own account elsewhere',
  own_payment_out: () => 'Outgoing payment to own account elsewhere',
  cash_machine: ({ wording }) => `Cash machine ${1000 + (wording % 640)}`,
  rent: ({ wording }) => `Rent ${one(propertyManagers, wording)}`,
  card_bill: () => 'Credit card settlement',
  purchase: ({ wording }) => `Card payment ${merchantOf(wording)}`,
  wire_out: ({ country }) => (country === null ? 'Outgoing wire' : `Outgoing wire to ${country}`),
  refund: ({ wording, referenceType, referenceId }) =>
    referenceType === 'premium_payment' ? `Premium returned ${referenceId}` : `Refund ${merchantOf(wording)}`,
  transfer_in: ({ counterparty }) => `Transfer from account ${counterparty}`,
  transfer_out: ({ counterparty }) => `Transfer to account ${counterparty}`,
  standing_order_in: ({ counterparty }) => `Standing order from account ${counterparty}`,
  standing_order_out: ({ counterparty }) => `Standing order to account ${counterparty}`,
  loan_disbursement: ({ referenceId }) => `Loan paid out ${referenceId}`,
  loan_use: ({ referenceId }) => `Purchase settled from loan ${referenceId}`,
  loan_installment: ({ referenceId }) => `Loan instalment ${referenceId}`,
  premium: ({ referenceId }) => `Insurance premium ${referenceId}`,
  claim_payout: ({ referenceId }) => `Insurance claim ${referenceId}`,
  fee: ({ referenceId }) => `${feeNames.get(referenceId as string)} fee`,
  interest: ({ second }) => `Interest ${quarterOf(second)}`,
  closing: () => 'Account closed, balance paid out',
}

/** What the statement says of a posting. */
export const describePosting = (posting: Posting, account: Account): string =>
  wordings[posting.kind](posting, account)

function quarterOf(second: number): string {
  const month = monthOf(Math.floor(second / SECONDS_PER_DAY))
  return `Q${Math.floor((month % 12) / 3) + 1} ${1970 + Math.floor(month / 12)}`
}
