import type { RuleEntity, RuleMeasure, RuleType, Severity, TransactionType } from '../../lists.ts'
import type { PostingKind } from '../contracts.ts'

/** Which postings a rule looks at; every condition given must hold. */
export interface PostingFilter {
  readonly type: TransactionType
  readonly isCredit: boolean
  /** True for postings taken over the counter only, false for all others only. */
  readonly isAtCounter?: boolean | undefined
  /** Only postings that belong to no business of the bank's own: no loan, policy, transfer or fee. */
  readonly isUnreferenced?: true | undefined
  /** How the description of the posting begins, and the kinds of movement of which that is true. */
  readonly wording?: { readonly begins: string; readonly kinds: readonly PostingKind[] } | undefined
  readonly isHighRiskCountry?: true | undefined
  /** Absolute amount in cents, both included. */
  readonly fromCents?: number | undefined
  readonly toCents?: number | undefined
}

/** A rule of the monitoring system, stated so that who breaks it follows from the postings alone. */
export interface MonitoringRule {
  readonly id: string
  readonly name: string
  readonly type: RuleType
  readonly description: string
  /** What breaks the rule: one posting, or an account or a customer by several. */
  readonly entity: RuleEntity
  readonly filter: PostingFilter
  /**
   * `amount`: a posting above the threshold (cents); `count`: as many postings as the threshold, or more, within the
   * days; `total`: postings of one day that come to more than the threshold (cents).
   */
  readonly measure: RuleMeasure
  readonly threshold: number
  /** Days in a row, that of the posting included. */
  readonly windowDays: number
  readonly severity: Severity
  readonly isActive: boolean
  /** The rule looks at postings from the day that lies so many days before as-of. */
  readonly createdDaysAgo: number
}

type Rule = Omit<MonitoringRule, 'id' | 'isActive' | 'windowDays' | 'createdDaysAgo'> &
  Partial<Pick<MonitoringRule, 'isActive' | 'windowDays' | 'createdDaysAgo'>>

/** The bank has had most of its rules since before its first customer. */
const SINCE_THE_BEGINNING_DAYS = 2800

const wires = { begins: 'Outgoing wire', kinds: ['wire_out'] } as const
const cardPayments = { begins: 'Card payment', kinds: ['purchase'] } as const
const cashMachines = { begins: 'Cash machine', kinds: ['cash_machine'] } as const

const structuring: Rule = {
  name: 'Cash just below the report',
  type: 'velocity_check',
  description: 'Three or more cash deposits of 8,000.00 to 9,999.99 on one account within seven days',
  entity: 'account',
  filter: { type: 'deposit', isCredit: true, isAtCounter: true, fromCents: 800_000, toCents: 999_999 },
  measure: 'count',
  threshold: 3,
  windowDays: 7,
  severity: 'critical',
}
const burst: Rule = {
  name: 'Burst of wires',
  type: 'velocity_check',
  description: 'Ten or more outgoing wires from one account on one day',
  entity: 'account',
  filter: { type: 'payment', isCredit: false, wording: wires },
  measure: 'count',
  threshold: 10,
  severity: 'critical',
}
const abroad: Rule = {
  name: 'Repeated payments to high-risk countries',
  type: 'geographic_restriction',
  description: 'Two or more payments of one customer to countries on the high-risk list within thirty days',
  entity: 'customer',
  filter: { type: 'payment', isCredit: false, isHighRiskCountry: true },
  measure: 'count',
  threshold: 2,
  windowDays: 30,
  severity: 'high',
}

const others: readonly Rule[] = [
  {
    name: 'High-risk country, outgoing',
    type: 'geographic_restriction',
    description: 'Every payment to a country on the high-risk list',
    entity: 'transaction',
    filter: { type: 'payment', isCredit: false, isHighRiskCountry: true },
    measure: 'amount',
    threshold: 0,
    severity: 'high',
  },
  {
    name: 'High-risk country, incoming',
    type: 'geographic_restriction',
    description: 'Every payment from a country on the high-risk list',
    entity: 'transaction',
    filter: { type: 'deposit', isCredit: true, isHighRiskCountry: true },
    measure: 'amount',
    threshold: 0,
    severity: 'high',
  },
  {
    name: 'Wires of one day',
    type: 'transaction_limit',
    description: 'Outgoing wires of one customer on one day that come to more than 20,000.00',
    entity: 'customer',
    filter: { type: 'payment', isCredit: false, wording: wires },
    measure: 'total',
    threshold: 2_000_000,
    severity: 'medium',
  },
  {
    name: 'Very large cash deposit',
    type: 'amount_threshold',
    description: 'Every single cash deposit above 250,000.00',
    entity: 'transaction',
    filter: { type: 'deposit', isCredit: true, isAtCounter: true },
    measure: 'amount',
    threshold: 25_000_000,
    severity: 'medium',
    createdDaysAgo: 860,
  },
  {
    name: 'Large cash withdrawal',
    type: 'amount_threshold',
    description: 'Every single cash withdrawal above 50,000.00',
    entity: 'transaction',
    filter: { type: 'withdrawal', isCredit: false, isAtCounter: true },
    measure: 'amount',
    threshold: 5_000_000,
    severity: 'high',
  },
  {
    name: 'Large incoming payment',
    type: 'amount_threshold',
    description: 'Every incoming payment above 25,000.00 that is no business of the bank itself',
    entity: 'transaction',
    filter: { type: 'deposit', isCredit: true, isAtCounter: false, isUnreferenced: true },
    measure: 'amount',
    threshold: 2_500_000,
    severity: 'medium',
  },
  {
    name: 'Large wire',
    type: 'amount_threshold',
    description: 'Every outgoing wire above 20,000.00',
    entity: 'transaction',
    filter: { type: 'payment', isCredit: false, wording: wires },
    measure: 'amount',
    threshold: 2_000_000,
    severity: 'high',
  },
  {
    name: 'Card payment limit',
    type: 'transaction_limit',
    description: 'Every card payment above 1,000.00',
    entity: 'transaction',
    filter: { type: 'payment', isCredit: false, wording: cardPayments },
    measure: 'amount',
    threshold: 100_000,
    severity: 'low',
  },
  {
    name: 'Transfer limit',
    type: 'transaction_limit',
    description: 'Every transfer to another customer above 1,000.00',
    entity: 'transaction',
    filter: {
      type: 'transfer',
      isCredit: false,
      wording: { begins: 'Transfer to', kinds: ['transfer_out'] },
    },
    measure: 'amount',
    threshold: 100_000,
    severity: 'medium',
  },
  {
    name: 'Cash machine limit',
    type: 'transaction_limit',
    description: 'Cash machine withdrawals from one account on one day that come to more than 600.00',
    entity: 'account',
    filter: { type: 'withdrawal', isCredit: false, wording: cashMachines },
    measure: 'total',
    threshold: 60_000,
    severity: 'low',
  },
  {
    name: 'Frequent cash deposits',
    type: 'velocity_check',
    description: 'Three or more cash deposits on one account within ten days',
    entity: 'account',
    filter: { type: 'deposit', isCredit: true, isAtCounter: true },
    measure: 'count',
    threshold: 3,
    windowDays: 10,
    severity: 'medium',
  },
  {
    name: 'Frequent cash withdrawals',
    type: 'velocity_check',
    description: 'Three or more cash withdrawals from one account within ten days',
    entity: 'account',
    filter: { type: 'withdrawal', isCredit: false, isAtCounter: true },
    measure: 'count',
    threshold: 3,
    windowDays: 10,
    severity: 'medium',
  },
  {
    name: 'Frequent card payments',
    type: 'velocity_check',
    description: 'Three or more card payments from one account within five days',
    entity: 'account',
    filter: { type: 'payment', isCredit: false, wording: cardPayments },
    measure: 'count',
    threshold: 3,
    windowDays: 5,
    severity: 'low',
  },
  {
    name: 'Frequent refunds',
    type: 'velocity_check',
    description: 'Three or more refunds of one customer within thirty days',
    entity: 'customer',
    filter: { type: 'refund', isCredit: true },
    measure: 'count',
    threshold: 3,
    windowDays: 30,
    severity: 'low',
  },
  {
    name: 'Frequent transfers',
    type: 'velocity_check',
    description: 'Three or more transfers of one customer to others within fourteen days',
    entity: 'customer',
    filter: {
      type: 'transfer',
      isCredit: false,
      wording: { begins: 'Transfer to', kinds: ['transfer_out'] },
    },
    measure: 'count',
    threshold: 3,
    windowDays: 14,
    severity: 'medium',
  },
  {
    name: 'Every cash withdrawal of 1,000.00',
    type: 'amount_threshold',
    description: 'Every cash withdrawal above 1,000.00; replaced by the rules on large and frequent ones',
    entity: 'transaction',
    filter: { type: 'withdrawal', isCredit: false, isAtCounter: true },
    measure: 'amount',
    threshold: 100_000,
    severity: 'low',
    isActive: false,
  },
  {
    name: 'Every salary above 5,000.00',
    type: 'amount_threshold',
    description: 'Every salary above 5,000.00; given up, because it found nothing but salaries',
    entity: 'transaction',
    filter: { type: 'salary', isCredit: true },
    measure: 'amount',
    threshold: 500_000,
    severity: 'low',
    isActive: false,
  },
]

/** All filters have the same form, so that postings are matched fast. */
const everyCondition = {
  isAtCounter: undefined,
  isUnreferenced: undefined,
  wording: undefined,
  isHighRiskCountry: undefined,
  fromCents: undefined,
  toCents: undefined,
} as const

/** All rules, in the order of their keys. */
export const monitoringRules: readonly MonitoringRule[] = [structuring, burst, abroad, ...others].map(
  (rule, i) => ({
    windowDays: 1,
    isActive: true,
    createdDaysAgo: SINCE_THE_BEGINNING_DAYS + 29 * i,
    ...rule,
    filter: { ...everyCondition, ...rule.filter },
    id: `RULE-${String(i + 1).padStart(2, '0')}`,
  }),
)

/** The rules that the three patterns of suspicious activity break. */
export const [structuringRule, burstRule, abroadRule] = monitoringRules as [
  MonitoringRule,
  MonitoringRule,
  MonitoringRule,
]
