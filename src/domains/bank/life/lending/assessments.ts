import { isWorkingDay } from '../../../../core/calendar.ts'
import type { Draws } from '../../../../core/draws.ts'
import { IdManager } from '../../../../core/id-manager.ts'
import type { World } from '../world.ts'
import type { LoanCase } from './cases.ts'
import type { Loan, LoanApplication, RiskAssessment } from './contract.ts'
import { defaultProbabilityOf, gradeOf } from './credit.ts'
import type { ScoreRules } from './scores.ts'

/** Keys of assessments: one for each of two applications, one for each of two loans. */
const ASSESSMENTS_PER_CUSTOMER_MAX = 4
const FIRST_OF_LOANS = 2
/** Most applications are scored by the system on the day they come in, the others by an analyst. */
const SYSTEM_SHARE = 0.6
const ANALYST_DAYS_MAX = 5
const LATER_DAYS = [180, 730] as const

/** Who was scored when and with what result. */
export class AssessmentRules {
  readonly #world: World
  readonly #scores: ScoreRules
  readonly #draws: Draws

  constructor(world: World, scores: ScoreRules) {
    this.#world = world
    this.#scores = scores
    this.#draws = world.draws('loan.assessment')
  }

  /** The scoring of an application, between its day and the decision. */
  ofApplication(customer: number, application: LoanApplication, row: number): RiskAssessment {
    const { appliedDay, decidedDay, withdrawnDay } = application
    const end = decidedDay ?? withdrawnDay ?? this.#world.asOf - 1
    const isSystem = this.#draws.chance(SYSTEM_SHARE, row, Draw.isSystem)
    const later = this.#draws.below(Math.min(ANALYST_DAYS_MAX, end - appliedDay) + 1, row, Draw.day)
    const day = isSystem ? appliedDay : appliedDay + later
    return {
      id: IdManager.number(customer, application.ordinal, ASSESSMENTS_PER_CUSTOMER_MAX),
      applicationId: application.id,
      loanId: null,
      ...this.#result(day, application.score, isSystem, row, Draw.assessor),
    }
  }

  /** The second look at a loan, half a year to two years after its disbursement and after any default. */
  ofLoan(customer: number, loan: Loan, one: LoanCase, row: number): RiskAssessment {
    const { disbursedDay } = loan.plan
    const first = Math.max(disbursedDay + LATER_DAYS[0], loan.defaultedDay ?? 0)
    const last = Math.min(disbursedDay + LATER_DAYS[1], loan.settledDay ?? this.#world.asOf - 1)
    const day = this.#draws.between(first, last, row, Draw.laterDay)
    const score = this.#scores.laterOf(one, loan.application.score, row)
    return {
      id: IdManager.number(customer, FIRST_OF_LOANS + loan.ordinal, ASSESSMENTS_PER_CUSTOMER_MAX),
      applicationId: null,
      loanId: loan.id,
      ...this.#result(day, score, false, row, Draw.laterAssessor),
    }
  }

  /** Analysts work on working days; what is scored on another day is the system's. */
  #result(day: number, score: number, isSystem: boolean, row: number, k: number) {
    const hasAnalyst = !isSystem && isWorkingDay(day)
    return {
      day,
      score,
      defaultProbability: defaultProbabilityOf(score),
      grade: gradeOf(score),
      assessor: hasAnalyst ? this.#world.staff.pick('Risk Analyst', day, this.#draws.bits(row, k)) : -1,
    }
  }
}

const Draw = { isSystem: 0, day: 1, assessor: 2, laterDay: 3, laterAssessor: 4 } as const
