import { id, money, oneOf, references, withDefault } from '../../../../core/column.ts'
import { customerTable } from '../../life/lives.ts'
import { coveredRisks } from '../../lists.ts'

/** What each policy covers. */
export const coverage = customerTable({
  schema: 'insurance_db',
  name: 'coverage',
  comment: 'What a policy covers: one row per covered risk with limit and deductible',
  columns: {
    coverage_id: id('Key of the covered risk'),
    policy_id: references('insurance_db.policies.policy_id', 'Policy that covers the risk'),
    covered_risk: oneOf(coveredRisks, 50, 'What is insured against'),
    coverage_limit: money('Most that is paid for one claim'),
    deductible: withDefault(money('What the holder bears of each loss'), '0'),
  },
  primaryKey: ['coverage_id'],
  unique: [
    ['policy_id', 'covered_risk'],
    ['coverage_id', 'policy_id'],
  ],
  checks: {
    coverage_limit: 'coverage_limit > 0',
    deductible: 'deductible >= 0 AND deductible < coverage_limit',
  },
  rows({ policyBook }, emit) {
    for (const policy of policyBook.policies) {
      for (const { risk, limit, deductible, ...insured } of policy.risks) {
        emit({
          coverage_id: insured.id,
          policy_id: policy.id,
          covered_risk: risk,
          coverage_limit: limit,
          deductible,
        })
      }
    }
  },
})
