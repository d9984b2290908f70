import type { GlossaryTerm } from '../../../core/estate/business.ts'

/** How terms stand to each other: the first is a kind of, or has, the second. */
const relations: readonly (readonly [string, 'is a' | 'has a', string])[] = [
  ['customer_value', 'has a', 'fee'],
  ['expected_loss', 'has a', 'pd'],
  ['expected_loss', 'has a', 'outstanding_balance'],
  ['expected_loss', 'has a', 'collateral'],
  ['ltv', 'has a', 'principal_amount'],
  ['ltv', 'has a', 'collateral'],
  ['credit_grade', 'is a', 'risk_score'],
  ['loss_ratio', 'has a', 'claim'],
  ['loss_ratio', 'has a', 'premium_amount'],
  ['default_status', 'is a', 'loan_status'],
  ['days_past_due', 'has a', 'installment'],
  ['installment', 'has a', 'principal_amount'],
  ['installment', 'has a', 'interest_rate'],
  ['outstanding_balance', 'is a', 'balance'],
  ['fee', 'is a', 'transaction_amount'],
  ['rule_violation', 'has a', 'transaction_id'],
  ['sar_status', 'has a', 'regulatory_tier'],
  ['kyc_status', 'has a', 'identity_document'],
]

/** What a term has to do with others. */
export function relatedTerms(id: string): GlossaryTerm['related'] {
  return relations.filter(([from]) => from === id).map(([, how, term]) => ({ term, how }))
}
