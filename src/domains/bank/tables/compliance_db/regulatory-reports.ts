import { date, id, oneOf, optional, references, withDefault } from '../../../../core/column.ts'
import { bankTable } from '../../life/lives.ts'
import { regulatoryReportStatuses, regulatoryReportTypes } from '../../lists.ts'

/** Returns to the regulator. */
export const regulatoryReports = bankTable({
  schema: 'compliance_db',
  name: 'regulatory_reports',
  comment: 'Returns to the regulator: one row per kind and period of the last two years',
  columns: {
    report_id: id('Key of the return'),
    report_type: oneOf(regulatoryReportTypes, 100, 'Kind of return'),
    reporting_period_start: date('First day of the period'),
    reporting_period_end: date('Last day of the period'),
    submission_date: optional(date('Day on which it was sent; none while it is pending')),
    status: withDefault(
      oneOf(regulatoryReportStatuses, 50, 'How far it is, and what the regulator said'),
      "'pending'",
    ),
    prepared_by: references('employees_db.employees.employee_id', 'Analyst who prepared it'),
    approved_by: optional(
      references('employees_db.employees.employee_id', 'Head who signed it; none while it is pending'),
    ),
  },
  primaryKey: ['report_id'],
  unique: [['report_type', 'reporting_period_start']],
  checks: {
    sent_when_not_pending: "(status = 'pending') = (submission_date IS NULL)",
    approved_when_sent: '(submission_date IS NULL) = (approved_by IS NULL)',
    sent_after_period: 'submission_date > reporting_period_end',
    period: 'reporting_period_end > reporting_period_start',
    four_eyes: 'approved_by <> prepared_by',
  },
  rows({ world }, emit) {
    for (const report of world.oversight.regulatoryReports.all) {
      emit({
        report_id: report.id,
        report_type: report.type,
        reporting_period_start: report.fromDay,
        reporting_period_end: report.untilDay,
        submission_date: report.submittedDay,
        status: report.status,
        prepared_by: world.staff.idOf(report.preparer),
        approved_by: report.approver < 0 ? null : world.staff.idOf(report.approver),
      })
    }
  },
})
