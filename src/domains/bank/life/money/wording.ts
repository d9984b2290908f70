import { monthOf, SECONDS_PER_DAY } from '../../../../core/calendar.ts'
import { mix32 } from '../../../../core/hash.ts'
import { employers } from '../../vocabulary/employers.ts'
import { propertyManagers } from '../../vocabulary/property-managers.ts'
import { BRANCH_COUNT, branchCode } from '../branches.ts'
import type { Account, Posting, PostingKind } from '../contracts.ts'
import { shopTextOf, shopTexts } from './merchants.ts'
import { tariffs } from './tariff.ts'

// Texts of which there are only so many are made once; the others name an account, a loan or a quarter.
const begunWith = (words: string, list: readonly string[]) => list.map((name) => `${words} ${name}`)
const branchCodes = Array.from({ length: BRANCH_COUNT }, (_, branch) => branchCode(branch))

const openings = begunWith('Opening deposit, branch', branchCodes)
const cashDeposits = begunWith('Cash deposit, branch', branchCodes)
const withdrawals = begunWith('Cash withdrawal, branch', branchCodes)
const salaries = begunWith('Salary', employers)
const pensions = begunWith('Pension', employers)
const clientPayments = begunWith('Payment received from', employers)
const rents = begunWith('Rent', propertyManagers)
const cardPayments = shopTexts('Card payment')
const refunds = shopTexts('Refund')
const fees = new Map(tariffs.map(({ code, name }) => [code, `${name} fee`]))

const one = (texts: readonly string[], number: number): string =>
  texts[(mix32(number) >>> 0) % texts.length] as string
const ofBranch = (texts: readonly string[], { branch }: Account): string => texts[branch] as string

/** What comes between people and their installments, by what it costs: up to so many cents. */
const setbacks = [
  { upTo: 150_000, texts: ['Car repair', 'Dental bill', 'Heating repair', 'Veterinary bill'] },
  { upTo: 1_000_000, texts: ['Hospital bill', 'Roof repair', 'Tax arrears', 'Legal fees'] },
  {
    upTo: Number.POSITIVE_INFINITY,
    texts: ['Tax arrears and penalty', 'Court settlement', 'Divorce settlement'],
  },
] as const
const setbacksOf = (cents: number): readonly string[] =>
  setbacks.find(({ upTo }) => cents <= upTo)?.texts ?? []

type Wording = (posting: Posting, account: Account) => string

const wordings: Readonly<Record<PostingKind, Wording>> = {
  opening: (_posting, account) => ofBranch(openings, account),
  salary: ({ wording }) => one(salaries, wording),
  pension: ({ wording }) => one(pensions, wording),
  income: ({ wording }) => one(clientPayments, wording),
  cash_deposit: (_posting, account) => ofBranch(cashDeposits, account),
  cover: () => 'Incoming payment from own account elsewhere',
  refinancing: () => 'Payoff by refinancing bank',
  withdrawal: (_posting, account) => ofBranch(withdrawals, account),
  own_payment_in: () => 'Incoming payment from own account elsewhere',
  own_payment_out: () => 'Outgoing payment to own account elsewhere',
  cash_machine: ({ wording }) => `Cash machine ${1000 + (wording % 640)}`,
  rent: ({ wording }) => one(rents, wording),
  card_bill: () => 'Credit card settlement',
  setback: ({ wording, cents }) => one(setbacksOf(-cents), wording),
  purchase: ({ wording }) => shopTextOf(cardPayments, wording),
  wire_out: ({ country }) => (country === null ? 'Outgoing wire' : `Outgoing wire to ${country}`),
  refund: ({ wording, referenceType, referenceId }) =>
    referenceType === 'premium_payment' ? `Premium returned ${referenceId}` : shopTextOf(refunds, wording),
  transfer_in: ({ counterparty }) => `Transfer from account ${counterparty}`,
  transfer_out: ({ counterparty }) => `Transfer to account ${counterparty}`,
  standing_order_in: ({ counterparty }) => `Standing order from account ${counterparty}`,
  standing_order_out: ({ counterparty }) => `Standing order to account ${counterparty}`,
  loan_disbursement: ({ referenceId }) => `Loan paid out ${referenceId}`,
  loan_use: ({ referenceId }) => `Purchase settled from loan ${referenceId}`,
  loan_installment: ({ referenceId }) => `Loan instalment ${referenceId}`,
  premium: ({ referenceId }) => `Insurance premium ${referenceId}`,
  claim_payout: ({ referenceId }) => `Insurance claim ${referenceId}`,
  fee: ({ referenceId }) => fees.get(referenceId as string) as string,
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
