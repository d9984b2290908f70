import { date, id, money, oneOf, optional, references, text, withDefault } from '../../../../core/column.ts'
import { customerTable } from '../../life/lives.ts'
import { activityTypes, regulatoryTiers, reportStatuses } from '../../lists.ts'

/** What the bank reports to the authority. */
export const suspiciousActivityReports = customerTable({
  schema: 'compliance_db',
  name: 'suspicious_activity_reports',
  comment: 'Reports on suspicious activity: one row per report; the postings are in sar_transactions',
  columns: {
    sar_id: id('Key of the report'),
    customer_id: references('accounts_db.customers.customer_id', 'Customer it is about'),
    account_id: references('accounts_db.accounts.account_id', 'Account on which the money moved'),
    rule_id: references('compliance_db.compliance_rules.rule_id', 'Rule whose violation led to it'),
    report_date: date('Day on which it was drafted'),
    activity_type: oneOf(activityTypes, 100, 'What makes the activity suspicious'),
    activity_from: date('Day of the first posting it is about'),
    activity_to: date('Day of the last posting it is about'),
    description: text('What happened'),
    sar_status: withDefault(oneOf(reportStatuses, 50, 'How far the bank is with it'), "'draft'"),
    filed_date: optional(date('Day on which it was sent to the authority')),
    regulatory_tier: oneOf(
      regulatoryTiers,
      20,
      'Tier by amount: the second from 40,000.00, the third from 63,000.00',
    ),
    filed_by: references('employees_db.employees.employee_id', 'Compliance officer in charge'),
    amount_involved: money('Sum of the amounts of the postings it is about'),
  },
  primaryKey: ['sar_id'],
  checks: {
    filed_when_sent: "(sar_status IN ('filed', 'closed')) = (filed_date IS NOT NULL)",
    filed_after_draft: 'filed_date >= report_date',
    drafted_afterwards: 'report_date >= activity_to AND activity_to >= activity_from',
    tier_by_amount: `regulatory_tier = CASE WHEN amount_involved >= 63000 THEN 'tier3'
      WHEN amount_involved >= 40000 THEN 'tier2' ELSE 'tier1' END`,
  },
  rows({ customer, oversight: { report }, world }, emit) {
    if (!report) return
    emit({
      sar_id: report.id,
      customer_id: customer.id,
      account_id: report.account.id,
      rule_id: report.rule.id,
      report_date: report.day,
      activity_type: report.activity,
      activity_from: report.fromDay,
      activity_to: report.untilDay,
      description: report.narrative,
      sar_status: report.status,
      filed_date: report.filedDay,
      regulatory_tier: report.tier,
      filed_by: world.staff.idOf(report.officer),
      amount_involved: report.cents,
    })
  },
})
