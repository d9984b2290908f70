/** A monitoring rule of the bank. */
export type ComplianceRule = {
  readonly name: string
  readonly type: 'transaction_limit' | 'velocity_check' | 'geographic_restriction' | 'amount_threshold'
  readonly description: string
  /** Dollars for limits and amounts, postings for velocity, 1 for countries. */
  readonly threshold: number
  readonly isActive: boolean
}

const rule = (
  name: string,
  type: ComplianceRule['type'],
  threshold: number,
  description: string,
  isActive = true,
): ComplianceRule => Object.freeze({ name, type, description, threshold, isActive })

/** The monitoring rules. */
export const complianceRules: readonly ComplianceRule[] = Object.freeze([
  rule(
    'Cash deposit report',
    'amount_threshold',
    10_000,
    'Every single cash deposit above the threshold is reported.',
  ),
  rule(
    'Cash withdrawal report',
    'amount_threshold',
    10_000,
    'Every single cash withdrawal above the threshold is reported.',
  ),
  rule(
    'Large incoming payment',
    'amount_threshold',
    50_000,
    'Incoming payments above the threshold are checked for their origin.',
  ),
  rule(
    'Large outgoing payment',
    'amount_threshold',
    50_000,
    'Outgoing payments above the threshold are checked for their purpose.',
  ),
  rule(
    'Cash just below the report',
    'amount_threshold',
    9_000,
    'Cash deposits from the threshold up to the report limit are looked at together.',
  ),
  rule(
    'Single transfer limit',
    'transaction_limit',
    25_000,
    'A transfer above the limit needs a second approval.',
  ),
  rule(
    'Single card payment limit',
    'transaction_limit',
    5_000,
    'A card payment above the limit is confirmed with the customer.',
  ),
  rule(
    'Cash machine limit',
    'transaction_limit',
    1_000,
    'A withdrawal above the limit is not paid out by a machine.',
  ),
  rule(
    'Daily transfer limit',
    'transaction_limit',
    50_000,
    'Transfers of one account on one day stay below the limit.',
  ),
  rule(
    'Postings a day',
    'velocity_check',
    5,
    'More postings by the customer on one day than the threshold are looked at.',
  ),
  rule(
    'Cash deposits a week',
    'velocity_check',
    3,
    'More cash deposits within seven days than the threshold are looked at.',
  ),
  rule(
    'Transfers a week',
    'velocity_check',
    10,
    'More transfers within seven days than the threshold are looked at.',
  ),
  rule(
    'New account, many postings',
    'velocity_check',
    20,
    'More postings in the first thirty days than the threshold are looked at.',
  ),
  rule(
    'High-risk country, incoming',
    'geographic_restriction',
    1,
    'Every payment from a country on the high-risk list is checked.',
  ),
  rule(
    'High-risk country, outgoing',
    'geographic_restriction',
    1,
    'Every payment to a country on the high-risk list is checked.',
  ),
  rule('Embargoed country', 'geographic_restriction', 1, 'Payments with embargoed countries are refused.'),
  rule(
    'Dormant account wakes up',
    'velocity_check',
    1,
    'A posting after a year without any is looked at.',
    false,
  ),
  rule(
    'Round amounts',
    'amount_threshold',
    5_000,
    'Repeated payments of the same round amount above the threshold; replaced by other rules.',
    false,
  ),
])
