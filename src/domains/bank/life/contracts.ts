import type {
  AccountStatus,
  AccountType,
  Currency,
  CustomerStatus,
  KycStatus,
  PostingReference,
  RiskRating,
  Segment,
  TransactionType,
} from '../lists.ts'
import type { Place } from './cast.ts'

/**
 * What the parts of a customer's life tell each other. Days count from 1970-01-01, seconds from its midnight UTC, money
 * is in cents, employees are numbers (see `Staff`).
 */

export interface Customer {
  readonly index: number
  readonly id: string
  readonly place: Place
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly phone: string
  readonly birthDay: number
  /** The day the customer was onboarded, and the second within business hours. */
  readonly sinceDay: number
  readonly sinceSecond: number
  readonly segment: Segment
  readonly status: CustomerStatus
  /** The day since which the customer is dormant or closed; null while active. */
  readonly statusDay: number | null
  readonly kycStatus: KycStatus
  readonly riskRating: RiskRating
  /** The customer's home branch, 0 to 19. */
  readonly branch: number
  /** What the customer earns in a month before raises, paid by an employer; 0 when there is no salary. */
  readonly monthlySalary: number
}

export interface Account {
  /** 0 for the first account, 1 for the second. */
  readonly ordinal: number
  readonly id: string
  readonly number: string
  readonly type: AccountType
  readonly status: AccountStatus
  readonly openedDay: number
  readonly frozenDay: number | null
  readonly closedDay: number | null
  /** First day on which the customer can no longer move money: frozen, closed or as-of. */
  readonly usableUntilDay: number
  readonly currency: Currency
  readonly branch: number
  /** Yearly, scaled by 10,000; 0 for accounts that bear none. */
  readonly interestRate: number
  /** Cents that the balance may fall below zero. */
  readonly overdraftLimit: number
}

/** One movement of money on an account that another part of the life has decided on. */
export interface PlannedPosting {
  readonly second: number
  /** Positive is a credit. */
  readonly cents: number
  readonly kind: PostingKind
  readonly referenceType: PostingReference | null
  readonly referenceId: string | null
  /** The other side's account number, where it is an account of the bank. */
  readonly counterparty?: string
  /** ISO 3166-1 alpha-2 code of the other side's country, where it is abroad. */
  readonly country?: string
}

/** Why money moved; decides type and description. */
export type PostingKind =
  | 'opening'
  | 'salary'
  | 'pension'
  | 'income'
  | 'cash_deposit'
  | 'cover'
  | 'refinancing'
  | 'withdrawal'
  | 'own_payment_in'
  | 'own_payment_out'
  | 'cash_machine'
  | 'rent'
  | 'card_bill'
  | 'setback'
  | 'purchase'
  | 'wire_out'
  | 'refund'
  | 'transfer_in'
  | 'transfer_out'
  | 'standing_order_in'
  | 'standing_order_out'
  | 'loan_disbursement'
  | 'loan_use'
  | 'loan_installment'
  | 'premium'
  | 'claim_payout'
  | 'fee'
  | 'interest'
  | 'closing'

/** One posting as it stands in the ledger of an account, in posting order. */
export interface Posting {
  /** From 1 within the account. */
  readonly sequence: number
  readonly second: number
  readonly cents: number
  readonly balance: number
  readonly kind: PostingKind
  readonly type: TransactionType
  readonly referenceType: PostingReference | null
  readonly referenceId: string | null
  readonly counterparty: string | null
  /** ISO 3166-1 alpha-2 code of the other side's country; null at home. */
  readonly country: string | null
  /** The employee who took the order over the counter, or -1. */
  readonly employee: number
  /** Chooses among the wordings of its kind. */
  readonly wording: number
}

/** The postings of one account, from opening to as-of. */
export interface AccountLedger {
  readonly account: Account
  readonly postings: readonly Posting[]
  /** After the last posting. */
  readonly balance: number
}

/** What the ledger must know of a loan. */
export interface LoanFlows {
  /** The disbursement, what the money was used for, and each instalment that was paid, in any order. */
  readonly planned: readonly PlannedPosting[]
}

/** What the ledger must know of a policy that is paid from an account. */
export interface PolicyFlows {
  /** Premiums collected from, and claims paid out to, the linked account, in any order. */
  readonly planned: readonly PlannedPosting[]
}
