import type { AnyTable } from '../../../../core/table.ts'
import { collateral } from './collateral.ts'
import { loanApplications } from './loan-applications.ts'
import { loanGuarantors } from './loan-guarantors.ts'
import { loans } from './loans.ts'
import { repaymentSchedule } from './repayment-schedule.ts'
import { riskAssessments } from './risk-assessments.ts'

export const loansTables: readonly AnyTable[] = [
  loanApplications,
  loans,
  collateral,
  repaymentSchedule,
  loanGuarantors,
  riskAssessments,
]
