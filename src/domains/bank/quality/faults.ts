/** What can be wrong with a delivery. */
export type FaultKind = 'nulls' | 'duplicates' | 'late data' | 'drift' | 'broken reference'

/** A defect in a delivery, and the check that finds it. */
export interface Fault {
  readonly kind: FaultKind
  readonly feed: string
  /** The column that is spoilt; the key for duplicates, when it came for late data. */
  readonly column: string
  /** Id of the check. */
  readonly check: string
  readonly description: string
}

/** Defects of the past: each was noticed on the next morning and mended by another delivery. */
export interface PastFault extends Fault {
  /** The delivery with most lines from so many days to so many days before as-of has it. */
  readonly daysBefore: readonly [from: number, to: number]
}

export const pastFaults: readonly PastFault[] = [
  {
    kind: 'nulls',
    feed: 'counter_postings',
    column: 'account_id',
    check: 'counter_postings-account-id-filled',
    description: 'Lines came without the account after a change of the branch software',
    daysBefore: [27, 20],
  },
  {
    kind: 'broken reference',
    feed: 'loan_servicing',
    column: 'loan_id',
    check: 'loan_servicing-loan-id-known',
    description: 'Installments named loans that nobody knows: the file was that of a test system',
    daysBefore: [19, 6],
  },
  {
    kind: 'duplicates',
    feed: 'payment_postings',
    column: 'transaction_id',
    check: 'payment_postings-transaction-id-once',
    description: 'The switch sent the night twice after it was started anew',
    daysBefore: [15, 9],
  },
]

/** Defects that `--incidents` plants into what came last; nobody has looked at them yet. */
export const plantedFaults: readonly Fault[] = [
  {
    kind: 'nulls',
    feed: 'crm_contacts',
    column: 'customer_id',
    check: 'crm_contacts-customer-id-filled',
    description: 'Contacts came without the customer',
  },
  {
    kind: 'duplicates',
    feed: 'loan_servicing',
    column: 'schedule_id',
    check: 'loan_servicing-schedule-id-once',
    description: 'Installments came twice',
  },
  {
    kind: 'late data',
    feed: 'counter_postings',
    column: 'received_at',
    check: 'counter_postings-arrives',
    description: 'Deliveries have stopped to come',
  },
  {
    kind: 'drift',
    feed: 'payment_postings',
    column: 'transaction_amount',
    check: 'payment_postings-usual-amount',
    description: 'Amounts come in cents instead of dollars',
  },
  {
    kind: 'broken reference',
    feed: 'premium_receipts',
    column: 'policy_id',
    check: 'premium_receipts-policy-id-known',
    description: 'Premiums name policies that nobody knows',
  },
]
