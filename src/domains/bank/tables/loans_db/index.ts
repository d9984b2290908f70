import type { AnyTable } from '../../../../core/table.ts'
import { collateral } from './collateral.ts'
import { loanApplications } from './loan_applications.ts'
import { loanGuarantors } from './loan_guarantors.ts'
import { loans } from './loans.ts'
import { repaymentSchedule } from './repayment_schedule.ts'
import { riskAssessments } from './risk_assessments.ts'

export const loansTables: readonly AnyTable[] = [
  loanApplications,
  loans,
  collateral,
  repaymentSchedule,
  loanGuarantors,
  riskAssessments,
]
