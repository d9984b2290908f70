import type {
  ApplicationStatus,
  CollateralType,
  CreditGrade,
  GuarantorRelationship,
  InstallmentStatus,
  LoanStatus,
  LoanType,
} from '../../lists.ts'
import type { LoanFlows } from '../contracts.ts'

/** What the parts of lending tell each other and the rest of a life. Units as in `life/contracts.ts`; rates × 10,000. */

export interface LoanApplication {
  /** 0 for the customer's first application, 1 for the second. */
  readonly ordinal: number
  readonly id: string
  readonly type: LoanType
  readonly requested: number
  /** A working day. */
  readonly appliedDay: number
  readonly status: ApplicationStatus
  /** The loan officer who took it. */
  readonly officer: number
  /** Day of approval or rejection; null while pending and when withdrawn. */
  readonly decidedDay: number | null
  readonly withdrawnDay: number | null
  readonly approved: number | null
  readonly rejectionReason: string | null
  /** What the first scoring found, 300 to 850. */
  readonly score: number
}

/** A new plan for a loan whose borrower fell behind. */
export interface Restructuring {
  readonly day: number
  /** Installments of the first plan that had fallen due. */
  readonly afterNumber: number
  /** How many of these, the last ones, were unpaid and went into the new plan. */
  readonly supersededCount: number
  /** Installments in all, the superseded ones included. */
  readonly termMonths: number
}

/** How a loan is to be repaid, and where the plan was left. */
export interface RepaymentPlan {
  readonly principal: number
  /** Yearly, scaled by 10,000. */
  readonly rate: number
  /** Installments as agreed at disbursement. */
  readonly termMonths: number
  readonly disbursedDay: number
  /** Number of the installment with which everything was repaid; 0 while it is not. */
  readonly settledWith: number
  /** Number of the first installment that the borrower stopped paying at; 0 when there is none. */
  readonly unpaidFrom: number
  readonly restructuring: Restructuring | null
  /** Chance of a late payment per installment, before and after a restructuring. */
  readonly lateShare: number
}

export interface Installment {
  /** From 1 within the loan. */
  readonly number: number
  /** 1 for the first plan, 2 for that of a restructuring. */
  readonly version: number
  readonly dueDay: number
  readonly principal: number
  readonly interest: number
  readonly status: InstallmentStatus
  readonly paidDay: number | null
  /** Day on which a restructuring moved its principal into later installments. */
  readonly supersededDay: number | null
}

export interface Collateral {
  readonly id: string
  readonly type: CollateralType
  readonly description: string
  readonly appraised: number
  readonly appraisedDay: number
  /** Principal over appraised value, scaled by 10,000 and rounded half up. */
  readonly loanToValue: number
}

export interface Guarantor {
  readonly id: number
  readonly name: string
  readonly relationship: GuarantorRelationship
  readonly contact: string
  readonly amount: number
}

export interface Loan {
  /** 0 for the customer's first loan, 1 for the second. */
  readonly ordinal: number
  readonly id: string
  readonly number: string
  readonly application: LoanApplication
  readonly plan: RepaymentPlan
  readonly status: LoanStatus
  /** Installments of the plan in force, superseded ones included. */
  readonly termMonths: number
  /** Due day of the last installment. */
  readonly maturityDay: number
  readonly outstanding: number
  readonly settledDay: number | null
  readonly defaultedDay: number | null
  /** The employee who approved it, another one than the officer. */
  readonly approver: number
  /** Every installment that fell due before as-of; the rest follow from `LoanRules.scheduleOf`. */
  readonly due: readonly Installment[]
  readonly collateral: Collateral | null
  readonly guarantors: readonly Guarantor[]
}

export interface RiskAssessment {
  readonly id: number
  /** Exactly one of application and loan is set. */
  readonly applicationId: string | null
  readonly loanId: string | null
  readonly day: number
  readonly score: number
  /** Probability of default, scaled by 10,000. */
  readonly defaultProbability: number
  readonly grade: CreditGrade
  /** A risk analyst, or -1 when the scoring system did it. */
  readonly assessor: number
}

/** Everything between a customer and the lending department, in order of time. */
export interface LoanBook extends LoanFlows {
  readonly applications: readonly LoanApplication[]
  readonly loans: readonly Loan[]
  readonly assessments: readonly RiskAssessment[]
}
