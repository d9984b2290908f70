import { formatDay } from '../../../../../core/calendar.ts'
import type { Loan, LoanApplication } from '../../lending/contract.ts'
import type { CustomerLife } from '../../lives.ts'
import type { Journal } from './journal.ts'

/** Each application and what was decided, each loan and what became of it. */
export function logLending(journal: Journal, { loanBook }: CustomerLife): void {
  for (const application of loanBook.applications) logApplication(journal, application)
  for (const loan of loanBook.loans) logLoan(journal, loan, disbursedSecond(loanBook.planned, loan))
}

function logApplication(journal: Journal, application: LoanApplication): void {
  const { id, officer, status, appliedDay } = application
  const of = { entity: 'loan_application', id } as const
  const pending = { status: 'pending' }
  journal.on(appliedDay, { ...of, action: 'create', after: pending }, { employee: officer })
  const day = application.decidedDay ?? application.withdrawnDay
  if (day === null) return
  const after =
    application.approved === null
      ? { status: status }
      : { status: status, approved_amount: dollars(application.approved) }
  const doer = journal.onDuty(officer, day, 'Department Head')
  journal.on(day, { ...of, action: 'update', before: pending, after }, doer)
}

function logLoan(journal: Journal, loan: Loan, second: number): void {
  const of = { entity: 'loan', id: loan.id } as const
  const active = { loan_status: 'active' }
  const created = { ...active, principal_amount: dollars(loan.plan.principal) }
  journal.at(second, { ...of, action: 'create', after: created }, { role: 'Operations Specialist' })
  const end = endOf(loan)
  if (end === undefined) return
  const after = { loan_status: loan.status, since: formatDay(end.day) }
  journal.on(end.day, { ...of, action: 'update', before: active, after }, { role: end.role })
}

/** When the loan took the state it is in, and whose work that is. */
function endOf(loan: Loan) {
  if (loan.settledDay !== null) return { day: loan.settledDay, role: 'Operations Specialist' } as const
  if (loan.defaultedDay !== null) return { day: loan.defaultedDay, role: 'Risk Analyst' } as const
  const { restructuring } = loan.plan
  return restructuring ? ({ day: restructuring.day, role: 'Loan Officer' } as const) : undefined
}

const disbursedSecond = (planned: CustomerLife['loanBook']['planned'], loan: Loan): number =>
  planned.find(({ kind, referenceId }) => kind === 'loan_disbursement' && referenceId === loan.id)
    ?.second as number

const dollars = (cents: number): string => (cents / 100).toFixed(2)
