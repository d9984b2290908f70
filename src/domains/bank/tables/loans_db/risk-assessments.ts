import { date, identity, integer, numeric, oneOf, optional, references } from '../../../../core/column.ts'
import { customerTable } from '../../life/lives.ts'
import { creditGrades } from '../../lists.ts'

/** How creditworthy applicants and borrowers were found to be. */
export const riskAssessments = customerTable({
  schema: 'loans_db',
  name: 'risk_assessments',
  comment: 'Credit scorings: one row per scoring of an application or, later, of a loan',
  columns: {
    assessment_id: identity('Key of the scoring'),
    loan_id: optional(references('loans_db.loans.loan_id', 'Loan scored; NULL when it was an application')),
    application_id: optional(
      references('loans_db.loan_applications.application_id', 'Application scored; NULL when it was a loan'),
    ),
    assessment_date: date('Day of the scoring'),
    risk_score: integer('Score from 300 (worst) to 850 (best)'),
    pd_probability: numeric(
      5,
      4,
      'Probability of default as a fraction, as the rating table has it for the score',
    ),
    credit_grade: oneOf(creditGrades, 10, 'Grade, as the rating table has it for the score'),
    assessed_by: optional(
      references(
        'employees_db.employees.employee_id',
        'Risk analyst who made the scoring; NULL when the scoring system (SYSTEM) made it',
      ),
    ),
  },
  primaryKey: ['assessment_id'],
  checks: {
    one_subject: 'num_nonnulls(loan_id, application_id) = 1',
    risk_score: 'risk_score BETWEEN 300 AND 850',
    pd_probability: 'pd_probability BETWEEN 0 AND 1',
  },
  rows({ loanBook, world }, emit) {
    for (const assessment of loanBook.assessments) {
      emit({
        assessment_id: assessment.id,
        loan_id: assessment.loanId,
        application_id: assessment.applicationId,
        assessment_date: assessment.day,
        risk_score: assessment.score,
        pd_probability: assessment.defaultProbability,
        credit_grade: assessment.grade,
        assessed_by: assessment.assessor < 0 ? null : world.staff.idOf(assessment.assessor),
      })
    }
  },
})
