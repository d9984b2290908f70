import type {
  BeneficiaryRelationship,
  ClaimStatus,
  ClaimType,
  CoveredRisk,
  PolicyEventType,
  PolicyStatus,
  PolicyType,
  PremiumFrequency,
  PremiumMethod,
  PremiumStatus,
} from '../../lists.ts'
import type { Account } from '../contracts.ts'

/** What a policy and its parts are; days, seconds, cents and employees as everywhere in a life. */

export interface Policy {
  /** 0 for the first policy of the holder, 1 for the second. */
  readonly ordinal: number
  readonly id: string
  readonly number: string
  readonly type: PolicyType
  readonly status: PolicyStatus
  readonly coverage: number
  /** Of one payment, not of a year. */
  readonly premium: number
  readonly frequency: PremiumFrequency
  readonly startDay: number
  /** End of the term, or of the current insurance year where the policy renews. */
  readonly endDay: number
  /** When cover ended by lapse, cancellation or maturity; null while in force. */
  readonly endedDay: number | null
  readonly signedSecond: number
  /** The account that pays the premiums and takes the payouts; undefined when they are paid by other means. */
  readonly linkedAccount: Account | undefined
  readonly method: PremiumMethod
  /** The employee who sold the policy. */
  readonly agent: number
  readonly risks: readonly InsuredRisk[]
  readonly beneficiaries: readonly Beneficiary[]
  readonly payments: readonly PremiumPayment[]
  readonly claims: readonly Claim[]
  readonly events: readonly PolicyEvent[]
}

/** One risk that a policy covers. */
export interface InsuredRisk {
  readonly id: string
  readonly risk: CoveredRisk
  /** Most that is paid for one claim. */
  readonly limit: number
  /** What the holder bears of each loss. */
  readonly deductible: number
}

export interface Beneficiary {
  readonly name: string
  readonly relationship: BeneficiaryRelationship
  /** Of the benefit; those of a policy add up to 100. */
  readonly percentage: number
  readonly email: string
}

export interface PremiumPayment {
  readonly id: string
  readonly dueDay: number
  /** When the payment was made or tried. */
  readonly day: number
  readonly status: PremiumStatus
  /** When a completed payment was given back; null for all that were not. */
  readonly reversedDay: number | null
}

export interface Claim {
  readonly id: string
  readonly number: string
  readonly risk: InsuredRisk
  readonly type: ClaimType
  readonly amount: number
  readonly filedDay: number
  readonly status: ClaimStatus
  readonly decidedDay: number | null
  readonly approved: number | null
  readonly settledDay: number | null
  /** The employee in charge, or -1 when nobody is yet. */
  readonly processor: number
  readonly description: string
}

export interface PolicyEvent {
  readonly type: PolicyEventType
  readonly day: number
  readonly description: string
  /** The employee who did it, or -1 when it was automatic or done online. */
  readonly employee: number
}
