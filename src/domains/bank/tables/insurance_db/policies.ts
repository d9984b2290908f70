import {
  date,
  id,
  money,
  numeric,
  oneOf,
  optional,
  references,
  timestamp,
  varchar,
  withDefault,
} from '../../../../core/column.ts'
import { customerTable } from '../../life/lives.ts'
import { policyStatuses, policyTypes, premiumFrequencies } from '../../lists.ts'

/** Payments a year, in SQL, from the frequency of a policy. */
const PAYMENTS_A_YEAR = "CASE premium_frequency WHEN 'monthly' THEN 12 WHEN 'quarterly' THEN 4 ELSE 1 END"

/** The policies that customers hold. */
export const policies = customerTable({
  schema: 'insurance_db',
  name: 'policies',
  comment: 'Insurance policies: one row per policy sold',
  columns: {
    policy_id: id('Key of the policy'),
    policy_number: {
      ...varchar(30, 'Number on documents: P, ten digits and a check digit'),
      isBytewise: true,
    },
    customer_id: references('accounts_db.customers.customer_id', 'Holder of the policy'),
    policy_type: oneOf(policyTypes, 50, 'Kind of insurance'),
    policy_status: withDefault(oneOf(policyStatuses, 20, 'State of the policy'), "'active'"),
    coverage_amount: money('Most that the policy insures; the limit of its main risk'),
    premium_amount: numeric(10, 2, 'One premium, as paid at the given frequency'),
    premium_frequency: oneOf(premiumFrequencies, 20, 'How often a premium is due'),
    start_date: date('First day of cover, on which the first premium is due'),
    end_date: date('End of the term, or of the current insurance year where the policy renews'),
    ended_date: optional(
      date('Day on which cover ended by lapse, cancellation or maturity; none while in force'),
    ),
    linked_account_id: optional(
      references(
        'accounts_db.accounts.account_id',
        'Account that pays the premiums and takes the payouts; none when they are paid by other means',
      ),
    ),
    agent_id: references('employees_db.employees.employee_id', 'Insurance agent who sold the policy'),
    created_at: withDefault(timestamp('When the policy was signed'), 'CURRENT_TIMESTAMP'),
  },
  primaryKey: ['policy_id'],
  unique: [['policy_number']],
  checks: {
    coverage_amount: 'coverage_amount > 0',
    premium_rate: `premium_amount * ${PAYMENTS_A_YEAR} BETWEEN coverage_amount * 0.005 AND coverage_amount * 0.03`,
    end_after_start: 'end_date > start_date',
    ended_within_term: 'ended_date > start_date AND ended_date <= end_date',
    ended_when_not_active: "(policy_status = 'active') = (ended_date IS NULL)",
    matured_at_end: "policy_status <> 'matured' OR ended_date = end_date",
  },
  rows({ customer, policyBook, world }, emit) {
    for (const policy of policyBook.policies) {
      emit({
        policy_id: policy.id,
        policy_number: policy.number,
        customer_id: customer.id,
        policy_type: policy.type,
        policy_status: policy.status,
        coverage_amount: policy.coverage,
        premium_amount: policy.premium,
        premium_frequency: policy.frequency,
        start_date: policy.startDay,
        end_date: policy.endDay,
        ended_date: policy.endedDay,
        linked_account_id: policy.linkedAccount?.id ?? null,
        agent_id: world.staff.idOf(policy.agent),
        created_at: policy.signedSecond,
      })
    }
  },
})
