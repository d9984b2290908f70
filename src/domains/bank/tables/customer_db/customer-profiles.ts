import { SECONDS_PER_DAY } from '../../../../core/calendar.ts'
import {
  date,
  oneOf,
  optional,
  personal,
  references,
  text,
  timestamp,
  varchar,
  withDefault,
} from '../../../../core/column.ts'
import type { Customer } from '../../life/contracts.ts'
import { OPENING_SECOND } from '../../life/customers.ts'
import { customerTable } from '../../life/lives.ts'
import { customerStatuses, kycStatuses, riskRatings, segments } from '../../lists.ts'

/** What customer relations know of each customer. */
export const customerProfiles = customerTable({
  schema: 'customer_db',
  name: 'customer_profiles',
  comment:
    'Profile of each customer: one row per customer of the master, with the same name and contact data',
  columns: {
    customer_id: references(
      'accounts_db.customers.customer_id',
      'Customer, by the key that all systems share',
    ),
    full_name: personal(varchar(200, 'Given and family name')),
    email: personal(varchar(150, 'Main e-mail address, that of the customer master')),
    phone: personal(varchar(20, 'Main phone number, that of the customer master')),
    address: personal(text('Postal address in one line')),
    city: varchar(100, 'Town of residence'),
    country: varchar(100, 'Country of residence'),
    customer_segment: oneOf(segments, 50, 'Segment that the customer belongs to'),
    customer_status: withDefault(
      oneOf(customerStatuses, 20, 'State of the relationship; dormant after 180 days without a movement'),
      "'active'",
    ),
    status_since: date('Day since which the customer has this status'),
    onboarding_date: date('Day on which the relationship began'),
    assigned_agent_id: optional(
      references(
        'employees_db.employees.employee_id',
        'Employee who looks after the customer; none for some',
      ),
    ),
    kyc_status: oneOf(kycStatuses, 20, 'Result of the latest identity check'),
    risk_rating: oneOf(riskRatings, 20, 'Risk found by the latest identity check'),
    created_at: withDefault(timestamp('When the profile was made'), 'now()'),
    updated_at: withDefault(
      timestamp('When status or contact data last changed; the making of the profile where they never did'),
      'now()',
    ),
  },
  primaryKey: ['customer_id'],
  unique: [['email'], ['phone']],
  checks: {
    onboarded_when_created: 'onboarding_date = created_at::date',
    updated_after_creation: 'updated_at >= created_at',
    status_after_onboarding: 'status_since >= onboarding_date',
    active_since_onboarding: "customer_status <> 'active' OR status_since = onboarding_date",
  },
  rows(life, emit) {
    const { customer, world } = life
    const { line, city, country } = world.addresses.addressOf(customer)
    const agent = world.staff.agentOf(customer.index, customer)
    emit({
      customer_id: customer.id,
      full_name: `${customer.firstName} ${customer.lastName}`,
      email: customer.email,
      phone: customer.phone,
      address: line,
      city,
      country,
      customer_segment: customer.segment,
      customer_status: customer.status,
      status_since: customer.statusDay ?? customer.sinceDay,
      onboarding_date: customer.sinceDay,
      assigned_agent_id: agent ? world.staff.idOf(agent.employee) : null,
      kyc_status: customer.kycStatus,
      risk_rating: customer.riskRating,
      created_at: customer.sinceSecond,
      updated_at: Math.max(
        customer.sinceSecond,
        statusSecond(customer),
        world.contacts.lastUpdateSecondOf(life),
      ),
    })
  },
})

/** Sleepers are found in the night run, those who leave are entered when the branch opens. */
function statusSecond({ status, statusDay }: Customer): number {
  if (statusDay === null) return -1
  return statusDay * SECONDS_PER_DAY + (status === 'closed' ? OPENING_SECOND : 0)
}
