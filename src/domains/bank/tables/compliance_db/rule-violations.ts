import {
  date,
  id,
  oneOf,
  optional,
  references,
  text,
  timestamp,
  withDefault,
} from '../../../../core/column.ts'
import type { Violation } from '../../life/compliance/contract.ts'
import { customerTable } from '../../life/lives.ts'
import { transactionId } from '../../life/money/transaction-id.ts'
import { ruleEntities, severities, violationStatuses } from '../../lists.ts'

/** What broke the monitoring rules. */
export const ruleViolations = customerTable({
  schema: 'compliance_db',
  name: 'rule_violations',
  comment: 'Violations of monitoring rules: one row per rule and posting, account or customer that breaks it',
  columns: {
    violation_id: id('Key of the violation; those of a customer rise in time'),
    rule_id: references('compliance_db.compliance_rules.rule_id', 'Rule that was broken'),
    entity_type: oneOf(ruleEntities, 50, 'Who broke it, as the rule says'),
    entity_id: id('Key of the posting, account or customer that broke it'),
    transaction_id: references(
      'accounts_db.transactions.transaction_id',
      'Posting with which the rule was first broken',
    ),
    violation_date: withDefault(timestamp('When it was broken: the time of that posting'), 'now()'),
    severity: oneOf(severities, 20, 'How serious it is, as the rule says'),
    status: withDefault(oneOf(violationStatuses, 50, 'How far the bank is with it'), "'open'"),
    resolution_notes: optional(text('What the review found; none while it is not over')),
    resolved_by: optional(
      references('employees_db.employees.employee_id', 'Compliance officer who settled it'),
    ),
    resolved_date: optional(date('Day on which it was settled')),
  },
  primaryKey: ['violation_id'],
  unique: [['rule_id', 'entity_id']],
  indexes: [['entity_type', 'entity_id']],
  checks: {
    settled_when_resolved: "(status IN ('resolved', 'false_positive')) = (resolved_date IS NOT NULL)",
    resolved_by_someone: '(resolved_date IS NULL) = (resolved_by IS NULL)',
    resolved_with_notes: '(resolved_date IS NULL) = (resolution_notes IS NULL)',
    resolved_afterwards: 'resolved_date >= violation_date::date',
    posting_is_itself: "entity_type <> 'transaction' OR entity_id = transaction_id",
  },
  rows({ customer, oversight, world }, emit) {
    for (const violation of oversight.violations) {
      const { account, posting, rule } = violation
      const transaction = transactionId(customer.index, account, posting.sequence)
      emit({
        violation_id: violation.id,
        rule_id: rule.id,
        entity_type: rule.entity,
        entity_id: entityIdOf(violation, transaction, customer.id),
        transaction_id: transaction,
        violation_date: posting.second,
        severity: rule.severity,
        status: violation.status,
        resolution_notes: violation.notes,
        resolved_by: violation.resolver < 0 ? null : world.staff.idOf(violation.resolver),
        resolved_date: violation.resolvedDay,
      })
    }
  },
})

function entityIdOf({ rule, account }: Violation, transaction: string, customer: string): string {
  if (rule.entity === 'transaction') return transaction
  return rule.entity === 'account' ? account.id : customer
}
