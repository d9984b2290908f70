import type { PostingReference, TransactionType } from '../../lists.ts'
import type { PlannedPosting, Posting, PostingKind } from '../contracts.ts'

/** What each kind of movement is called in the ledger. */
export const typeOfKind: Readonly<Record<PostingKind, TransactionType>> = {
  opening: 'deposit',
  salary: 'salary',
  pension: 'salary',
  income: 'deposit',
  cash_deposit: 'deposit',
  cover: 'deposit',
  refinancing: 'deposit',
  withdrawal: 'withdrawal',
  own_payment_in: 'deposit',
  own_payment_out: 'withdrawal',
  cash_machine: 'withdrawal',
  rent: 'payment',
  card_bill: 'payment',
  setback: 'payment',
  purchase: 'payment',
  wire_out: 'payment',
  refund: 'refund',
  transfer_in: 'transfer',
  transfer_out: 'transfer',
  standing_order_in: 'transfer',
  standing_order_out: 'transfer',
  loan_disbursement: 'deposit',
  loan_use: 'payment',
  loan_installment: 'payment',
  premium: 'payment',
  claim_payout: 'deposit',
  fee: 'fee',
  interest: 'interest',
  closing: 'withdrawal',
}

/**
 * A posting that is still being decided: when and why are known, the amount perhaps not yet. It becomes the posting
 * itself when its turn comes, so that a row costs one object.
 */
export class Draft implements Posting {
  sequence = 0
  balance = 0
  readonly second: number
  cents: number
  readonly kind: PostingKind
  readonly type: TransactionType
  referenceType: PostingReference | null
  referenceId: string | null
  readonly counterparty: string | null
  readonly country: string | null
  employee = -1
  readonly wording: number

  constructor(
    second: number,
    cents: number,
    kind: PostingKind,
    wording: number,
    referenceType: PostingReference | null = null,
    referenceId: string | null = null,
    counterparty: string | null = null,
    country: string | null = null,
  ) {
    this.second = second
    this.cents = cents
    this.kind = kind
    this.type = typeOfKind[kind]
    this.referenceType = referenceType
    this.referenceId = referenceId
    this.counterparty = counterparty
    this.country = country
    this.wording = wording
  }

  /** The draft of a movement that another part of the life has decided on. */
  static of(planned: PlannedPosting, wording: number): Draft {
    const { second, cents, kind, referenceType, referenceId, counterparty, country } = planned
    return new Draft(
      second,
      cents,
      kind,
      wording,
      referenceType,
      referenceId,
      counterparty ?? null,
      country ?? null,
    )
  }
}

/** By time; the order of equals stays. */
export const byTime = (a: Posting, b: Posting): number => a.second - b.second
