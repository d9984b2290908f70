import {
  boolean,
  date,
  id,
  integer,
  money,
  oneOf,
  optional,
  text,
  varchar,
  withDefault,
} from '../../../../core/column.ts'
import { createdDayOf } from '../../life/compliance/monitoring.ts'
import { monitoringRules } from '../../life/compliance/monitoring-rules.ts'
import { bankTable } from '../../life/lives.ts'
import {
  directions,
  ruleEntities,
  ruleMeasures,
  ruleTypes,
  severities,
  transactionTypes,
} from '../../lists.ts'
import { highRiskCountries } from '../../vocabulary/high-risk-countries.ts'

const COUNTRIES = highRiskCountries.map(({ code }) => code).join(',')
/** A count is kept with two decimals like an amount. */
const SCALE = 100

/** The rules of the monitoring system. */
export const complianceRules = bankTable({
  schema: 'compliance_db',
  name: 'compliance_rules',
  comment: 'Monitoring rules, stated so that what breaks them follows from the postings alone',
  columns: {
    rule_id: id('Key of the rule'),
    rule_name: varchar(200, 'Name of the rule'),
    rule_type: oneOf(ruleTypes, 50, 'Kind of rule'),
    description: text('What breaks it'),
    entity_type: oneOf(ruleEntities, 50, 'Who breaks it: a posting, or an account or customer by several'),
    transaction_type: oneOf(transactionTypes, 50, 'Kind of posting that the rule looks at'),
    direction: oneOf(directions, 10, 'Whether it looks at money that comes in or goes out'),
    at_counter: optional(
      boolean('True for postings taken over the counter only, false for all others only; all when empty'),
    ),
    is_unreferenced: boolean('Whether it looks only at postings that belong to no other record of the bank'),
    description_begins: optional(varchar(100, 'How the description of the postings begins; all when empty')),
    countries: optional(
      varchar(200, 'Codes of the countries of the other side, with commas; all and none when empty'),
    ),
    amount_from: optional(money('Least amount, without sign, that it looks at')),
    amount_to: optional(money('Largest amount, without sign, that it looks at')),
    measure: oneOf(
      ruleMeasures,
      20,
      'The amount of each posting, or the number or the sum of postings within the days',
    ),
    window_days: integer('Days in a row within which postings are counted or added up, the last included'),
    threshold_value: money('Broken above this amount or sum, or from this number of postings on'),
    severity: oneOf(severities, 20, 'How serious a violation is'),
    is_active: withDefault(boolean('Whether the rule is in use; one that is not has no violations'), 'true'),
    created_date: date('Day from which postings are looked at'),
  },
  primaryKey: ['rule_id'],
  unique: [['rule_name']],
  checks: {
    window: 'window_days >= 1',
    one_posting: "(entity_type = 'transaction') = (measure = 'amount')",
    sum_of_a_day: "measure <> 'total' OR window_days = 1",
    amounts: 'amount_from <= amount_to',
  },
  rows({ world }, emit) {
    for (const rule of monitoringRules) {
      const { filter } = rule
      emit({
        rule_id: rule.id,
        rule_name: rule.name,
        rule_type: rule.type,
        description: rule.description,
        entity_type: rule.entity,
        transaction_type: filter.type,
        direction: filter.isCredit ? 'credit' : 'debit',
        at_counter: filter.isAtCounter ?? null,
        is_unreferenced: filter.isUnreferenced ?? false,
        description_begins: filter.wording?.begins ?? null,
        countries: filter.isHighRiskCountry ? COUNTRIES : null,
        amount_from: filter.fromCents ?? null,
        amount_to: filter.toCents ?? null,
        measure: rule.measure,
        window_days: rule.windowDays,
        threshold_value: rule.measure === 'count' ? rule.threshold * SCALE : rule.threshold,
        severity: rule.severity,
        is_active: rule.isActive,
        created_date: createdDayOf(rule, world.asOf),
      })
    }
  },
})
