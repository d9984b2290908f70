import { formatDay, SECONDS_PER_DAY } from '../../../../core/calendar.ts'
import type { AccountType, LoanType, PolicyType } from '../../lists.ts'
import type { Account, Posting } from '../contracts.ts'
import type { CustomerLife } from '../lives.ts'
import { transactionId } from '../money/transaction-id.ts'
import type { Occasion } from './contract.ts'

const ACCOUNT_NAMES: Readonly<Record<AccountType, string>> = {
  checking: 'checking account',
  savings: 'savings account',
  money_market: 'money market account',
  cd: 'certificate of deposit',
}
const LOAN_NAMES: Readonly<Record<LoanType, string>> = {
  mortgage: 'mortgage',
  personal: 'personal loan',
  auto: 'car loan',
  business: 'business loan',
  education: 'education loan',
}

const POLICY_NAMES: Readonly<Record<PolicyType, string>> = {
  life: 'life policy',
  property: 'home policy',
  vehicle: 'car policy',
  health: 'health policy',
  travel: 'travel policy',
}

/** What happened on a day can be spoken of from the next day on. */
const after = (day: number): number => (day + 1) * SECONDS_PER_DAY

/** The opening of each account. */
export const accountOccasions = ({ accounts }: CustomerLife): Occasion[] =>
  accounts.map((account) => ({
    type: 'account',
    id: account.id,
    second: after(account.openedDay),
    subject: `the ${ACCOUNT_NAMES[account.type]}`,
  }))

/** Each application for a loan. */
export const applicationOccasions = ({ loanBook }: CustomerLife): Occasion[] =>
  loanBook.applications.map(({ id, type, appliedDay }) => ({
    type: 'loan_application',
    id,
    second: after(appliedDay),
    subject: `the application for the ${LOAN_NAMES[type]} of ${formatDay(appliedDay)}`,
  }))

/** The disbursement of each loan. */
export const loanOccasions = ({ loanBook }: CustomerLife): Occasion[] =>
  loanBook.loans.map(({ id, application, plan }) => ({
    type: 'loan',
    id,
    second: after(plan.disbursedDay),
    subject: `the ${LOAN_NAMES[application.type]} paid out on ${formatDay(plan.disbursedDay)}`,
  }))

/** The start of each policy. */
export const policyOccasions = ({ policyBook }: CustomerLife): Occasion[] =>
  policyBook.policies.map(({ id, type, startDay }) => ({
    type: 'policy',
    id,
    second: after(startDay),
    subject: `the ${POLICY_NAMES[type]} of ${formatDay(startDay)}`,
  }))

/** Each claim under a policy. */
export const claimOccasions = ({ policyBook }: CustomerLife): Occasion[] =>
  policyBook.policies.flatMap(({ type, claims }) =>
    claims.map(({ id, filedDay }) => ({
      type: 'claim' as const,
      id,
      second: after(filedDay),
      subject: `the claim of ${formatDay(filedDay)} under the ${POLICY_NAMES[type]}`,
    })),
  )

/** A posting on an account; key and name are made when they are asked for, for of many postings one is chosen. */
export class PostingOccasion implements Occasion {
  readonly type = 'transaction'
  readonly account: Account
  readonly posting: Posting
  readonly #customer: number

  constructor(customer: number, account: Account, posting: Posting) {
    this.#customer = customer
    this.account = account
    this.posting = posting
  }

  get id(): string {
    return transactionId(this.#customer, this.account, this.posting.sequence)
  }

  get second(): number {
    return this.posting.second + 1
  }

  /** The amount without its sign, as `1,234.50 USD`. */
  get amount(): string {
    return formatCents(this.posting.cents, this.account.currency)
  }

  get subject(): string {
    const day = formatDay(Math.floor(this.posting.second / SECONDS_PER_DAY))
    return `the ${this.posting.type} of ${this.amount} on ${day}`
  }
}

/** The postings of all accounts that a test lets through, in order of time within each account. */
export function postingOccasions(
  { customer, ledgers }: CustomerLife,
  accepts: (posting: Posting) => boolean,
): PostingOccasion[] {
  const occasions: PostingOccasion[] = []
  for (const { account, postings } of ledgers) {
    for (const posting of postings) {
      if (accepts(posting)) occasions.push(new PostingOccasion(customer.index, account, posting))
    }
  }
  return occasions
}

export function formatCents(cents: number, currency: string): string {
  const absolute = Math.abs(cents)
  let whole = String(Math.floor(absolute / 100))
  for (let at = whole.length - 3; at > 0; at -= 3) whole = `${whole.slice(0, at)},${whole.slice(at)}`
  return `${whole}.${String(absolute % 100).padStart(2, '0')} ${currency}`
}
