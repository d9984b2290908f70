import { identity, integer, oneOf, personal, references, text, varchar } from '../../../../core/column.ts'
import { IdManager } from '../../../../core/id-manager.ts'
import { customerTable } from '../../life/lives.ts'
import { beneficiaryRelationships } from '../../lists.ts'

/** Three for each of two policies. */
const BENEFICIARIES_PER_CUSTOMER_MAX = 6

/** Who gets the benefit of each policy. */
export const beneficiaries = customerTable({
  schema: 'insurance_db',
  name: 'beneficiaries',
  comment: 'Who gets the benefit of a policy: one row per person and policy',
  columns: {
    beneficiary_id: identity('Key of the row'),
    policy_id: references('insurance_db.policies.policy_id', 'Policy whose benefit the person gets'),
    beneficiary_name: personal(varchar(200, 'Full name of the person')),
    relationship: oneOf(beneficiaryRelationships, 50, 'What the person is to the holder'),
    percentage: integer('Share of the benefit; those of a policy add up to 100'),
    contact_info: personal(text('How to reach the person')),
  },
  primaryKey: ['beneficiary_id'],
  checks: { percentage: 'percentage BETWEEN 1 AND 100' },
  rows({ index, policyBook }, emit) {
    let ordinal = 0
    for (const policy of policyBook.policies) {
      for (const { name, relationship, percentage, email } of policy.beneficiaries) {
        emit({
          beneficiary_id: IdManager.number(index, ordinal++, BENEFICIARIES_PER_CUSTOMER_MAX),
          policy_id: policy.id,
          beneficiary_name: name,
          relationship,
          percentage,
          contact_info: `E-mail: ${email}`,
        })
      }
    }
  },
})
