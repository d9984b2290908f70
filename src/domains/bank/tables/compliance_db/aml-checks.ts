import {
  boolean,
  id,
  oneOf,
  optional,
  references,
  text,
  timestamp,
  withDefault,
} from '../../../../core/column.ts'
import { customerTable } from '../../life/lives.ts'
import { amlCheckTypes, riskRatings } from '../../lists.ts'

/** Screenings of customers and of what they move. */
export const amlChecks = customerTable({
  schema: 'compliance_db',
  name: 'aml_checks',
  comment: 'Screenings for money laundering: of customers against lists, and of large or reported postings',
  columns: {
    check_id: id('Key of the check; those of a customer rise in time'),
    customer_id: references('accounts_db.customers.customer_id', 'Customer who was screened'),
    transaction_id: optional(
      references('accounts_db.transactions.transaction_id', 'Posting that was looked at; none for a list'),
    ),
    check_date: withDefault(timestamp('When the check was made'), 'now()'),
    check_type: oneOf(amlCheckTypes, 50, 'List, or monitoring of postings'),
    aml_flag: withDefault(boolean('Whether the check was a hit'), 'false'),
    risk_level: oneOf(riskRatings, 20, 'How serious the hit is; low without one'),
    screening_result: text('What was found'),
    reviewed_by: optional(
      references('employees_db.employees.employee_id', 'Compliance officer who looked at the hit'),
    ),
  },
  primaryKey: ['check_id'],
  unique: [['transaction_id']],
  indexes: [['check_date']],
  checks: {
    monitors_a_posting: "(check_type = 'transaction_monitoring') = (transaction_id IS NOT NULL)",
    hits_are_reviewed: 'aml_flag = (reviewed_by IS NOT NULL)',
    no_risk_without_hit: "aml_flag OR risk_level = 'low'",
  },
  rows({ customer, oversight, world }, emit) {
    for (const check of oversight.amlChecks) {
      emit({
        check_id: check.id,
        customer_id: customer.id,
        transaction_id: check.transactionId,
        check_date: check.second,
        check_type: check.type,
        aml_flag: check.isFlagged,
        risk_level: check.risk,
        screening_result: check.result,
        reviewed_by: check.reviewer < 0 ? null : world.staff.idOf(check.reviewer),
      })
    }
  },
})
