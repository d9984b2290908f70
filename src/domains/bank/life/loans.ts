import { addMonths, monthOf } from '../../../core/calendar.ts'
import type { Draws } from '../../../core/draws.ts'
import { IdManager, ROOTS_MAX } from '../../../core/id-manager.ts'
import { luhnDigit, UniqueValues } from '../../../core/unique-values.ts'
import type { Customer, PlannedPosting } from './contracts.ts'
import { dueDayOf } from './lending/amortization.ts'
import { AmountRules } from './lending/amounts.ts'
import { ApplicationRules } from './lending/applications.ts'
import { AssessmentRules } from './lending/assessments.ts'
import { type LoanCase, LoanCaseRules } from './lending/cases.ts'
import { CollateralRules } from './lending/collateral.ts'
import type {
  Installment,
  Loan,
  LoanApplication,
  LoanBook,
  RepaymentPlan,
  RiskAssessment,
} from './lending/contract.ts'
import { CaseDateRules, type CaseDates } from './lending/dates.ts'
import { LoanFlowRules } from './lending/flows.ts'
import { GuarantorRules } from './lending/guarantors.ts'
import { GRACE_DAYS, installmentCountOf, MISSED_FOR_DEFAULT, RepaymentRules } from './lending/repayment.ts'
import { ScoreRules } from './lending/scores.ts'
import type { CustomerLife } from './lives.ts'
import type { World } from './world.ts'

export type { LoanBook } from './lending/contract.ts'

const APPLICATIONS_PER_CUSTOMER_MAX = 2
/** Keys of installments: the longest term with the longest extension takes 420 numbers of a loan. */
const INSTALLMENTS_PER_LOAN_MAX = 512
const INSTALLMENTS_PER_CUSTOMER_MAX = 2 * INSTALLMENTS_PER_LOAN_MAX
/** Loans above this need the signature of the head of lending. */
const HEAD_SIGNS_ABOVE_CENTS = 35_000_000
const APPROVER_TRIES = 8
/** Loans are agreed to end before the borrower's birthday of so many years. */
const AGE_AT_THE_END_MAX_YEARS = 80
const NUMBER_DIGITS = 10

const NOTHING: LoanBook = Object.freeze({ applications: [], loans: [], assessments: [], planned: [] })

/** The lending side of a life, from the application to the last installment. */
export class LoanRules {
  readonly #world: World
  readonly #cases: LoanCaseRules
  readonly #dates: CaseDateRules
  readonly #scores: ScoreRules
  readonly #amounts: AmountRules
  readonly #applications: ApplicationRules
  readonly #repayment: RepaymentRules
  readonly #collateral: CollateralRules
  readonly #guarantors: GuarantorRules
  readonly #assessments: AssessmentRules
  readonly #flows: LoanFlowRules
  readonly #numbers: UniqueValues
  readonly #approver: Draws

  constructor(world: World) {
    this.#world = world
    this.#cases = new LoanCaseRules(world)
    this.#dates = new CaseDateRules(world)
    this.#scores = new ScoreRules(world)
    this.#amounts = new AmountRules(world)
    this.#applications = new ApplicationRules(world)
    this.#repayment = new RepaymentRules(world)
    this.#collateral = new CollateralRules(world)
    this.#guarantors = new GuarantorRules(world)
    this.#assessments = new AssessmentRules(world, this.#scores)
    this.#flows = new LoanFlowRules(world)
    this.#numbers = new UniqueValues(world.seed, 'loan numbers', ROOTS_MAX * APPLICATIONS_PER_CUSTOMER_MAX)
    this.#approver = world.draws('loan.approver')
  }

  /** Everything between a customer and the lending department. */
  loanBookOf({ customer, accounts }: CustomerLife): LoanBook {
    const cases = this.#cases.casesOf(customer.place)
    const account = accounts[0]
    if (cases.length === 0 || !account) return NOTHING
    const firstRow = customer.index * APPLICATIONS_PER_CUSTOMER_MAX
    const dates = this.#dates.datesOf(cases, account.openedDay, firstRow)
    const means = { monthlySalary: customer.monthlySalary, isApplyingTwice: cases.length > 1 }
    const applications: LoanApplication[] = []
    const loans: Loan[] = []
    const scoredApplications: RiskAssessment[] = []
    const scoredLoans: RiskAssessment[] = []
    const planned: PlannedPosting[] = []
    for (const [ordinal, one] of cases.entries()) {
      const row = firstRow + ordinal
      const caseDates = dates[ordinal] as (typeof dates)[number]
      const score = this.#scores.firstOf(one, row)
      const due = caseDates.disbursedDay < 0 ? 0 : this.#repayment.dueCountOf(caseDates.disbursedDay)
      const limits = { due, monthsMax: monthsUntilTooOld(customer, caseDates) }
      const amounts = this.#amounts.amountsOf(one, means, score, limits, row)
      const facts = { one, dates: caseDates, amounts, means, score }
      const application = this.#applications.applicationOf(customer, ordinal, facts, row)
      applications.push(application)
      scoredApplications.push(this.#assessments.ofApplication(customer.index, application, row))
      if (one.loan < 0) continue
      const plan = this.#repayment.planOf(
        one,
        {
          principal: amounts.granted,
          rate: amounts.rate,
          termMonths: amounts.termMonths,
          disbursedDay: caseDates.disbursedDay,
          score,
        },
        row,
      )
      const loan = this.#loan(customer, application, one, plan, loans.length, row)
      loans.push(loan)
      this.#flows.addTo(planned, loan, (number) => this.installmentId(customer.index, loan, number), row)
      if (one.isReassessed) scoredLoans.push(this.#assessments.ofLoan(customer.index, loan, one, row))
    }
    return { applications, loans, assessments: [...scoredApplications, ...scoredLoans], planned }
  }

  /** Every installment of a loan, those still to come included. */
  scheduleOf(customer: Customer, loan: Loan): readonly Installment[] {
    return this.#repayment.installmentsOf(loan.plan, installmentCountOf(loan.plan), rowOf(customer, loan))
  }

  /** The key of an installment. */
  installmentId(customer: number, loan: Loan, number: number): number {
    return IdManager.number(
      customer,
      loan.ordinal * INSTALLMENTS_PER_LOAN_MAX + number - 1,
      INSTALLMENTS_PER_CUSTOMER_MAX,
    )
  }

  #loan(
    customer: Customer,
    application: LoanApplication,
    one: LoanCase,
    plan: RepaymentPlan,
    ordinal: number,
    row: number,
  ): Loan {
    const { principal, disbursedDay } = plan
    const count = installmentCountOf(plan)
    const dueCount = Math.min(count, this.#repayment.dueCountOf(disbursedDay))
    const due = this.#repayment.installmentsOf(plan, dueCount, row)
    const { type, appliedDay } = application
    return {
      ordinal,
      id: IdManager.child('LOAN', customer.index, ordinal, 1),
      number: this.#number(row),
      application,
      plan,
      status: one.fate as Loan['status'],
      termMonths: plan.restructuring?.termMonths ?? plan.termMonths,
      maturityDay: dueDayOf(disbursedDay, count),
      outstanding: principal - paidPrincipal(due),
      settledDay: plan.settledWith > 0 ? dueDayOf(disbursedDay, plan.settledWith) : null,
      defaultedDay: one.fate === 'defaulted' ? defaultDay(plan) : null,
      approver: this.#approverOf(application, principal, row),
      due,
      collateral: one.hasCollateral
        ? this.#collateral.collateralOf(
            { type, principal, appliedDay, disbursedDay },
            customer.index,
            ordinal,
            row,
          )
        : null,
      guarantors: this.#guarantors.guarantorsOf(customer, { type, principal, ordinal }, one.guarantors),
    }
  }

  /** Another loan officer, or the head of lending for a large loan and when there is no other. */
  #approverOf({ officer, decidedDay }: LoanApplication, principal: number, row: number): number {
    const { staff } = this.#world
    if (principal <= HEAD_SIGNS_ABOVE_CENTS) {
      for (let k = 0; k < APPROVER_TRIES; k++) {
        const other = staff.pick('Loan Officer', decidedDay as number, this.#approver.bits(row, k))
        if (other !== officer) return other
      }
    }
    return staff.headOf('Loan Officer')
  }

  /** Ten drawn digits and a check digit by Luhn's formula. */
  #number(row: number): string {
    const digits = String(this.#numbers.at(row)).padStart(NUMBER_DIGITS, '0')
    return `${digits}${luhnDigit(digits)}`
  }
}

/** Months that a loan may run from its disbursement, or from the application where it came to none. */
function monthsUntilTooOld({ birthDay }: Customer, { appliedDay, disbursedDay }: CaseDates): number {
  const start = Math.max(appliedDay, disbursedDay)
  const tooOld = addMonths(birthDay, AGE_AT_THE_END_MAX_YEARS * 12)
  const months = monthOf(tooOld) - monthOf(start)
  return addMonths(start, months) < tooOld ? months : months - 1
}

const rowOf = (customer: Customer, loan: Loan): number =>
  customer.index * APPLICATIONS_PER_CUSTOMER_MAX + loan.application.ordinal

function paidPrincipal(due: readonly Installment[]): number {
  let sum = 0
  for (const { paidDay, principal } of due) if (paidDay !== null) sum += principal
  return sum
}

/** The day on which the third installment in a row counts as missed. */
const defaultDay = (plan: RepaymentPlan): number =>
  dueDayOf(plan.disbursedDay, plan.unpaidFrom + MISSED_FOR_DEFAULT - 1) + GRACE_DAYS
