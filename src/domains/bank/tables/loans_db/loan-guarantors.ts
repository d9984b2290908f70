import { identity, money, oneOf, personal, references, text, varchar } from '../../../../core/column.ts'
import { customerTable } from '../../life/lives.ts'
import { guarantorRelationships } from '../../lists.ts'

/** Who answers for a loan beside its borrower. */
export const loanGuarantors = customerTable({
  schema: 'loans_db',
  name: 'loan_guarantors',
  comment: 'Guarantors: one row per person who answers for a loan beside the borrower',
  columns: {
    guarantor_id: identity('Key of the guarantor'),
    loan_id: references('loans_db.loans.loan_id', 'Loan that is guaranteed'),
    guarantor_name: personal(varchar(200, 'Full name')),
    relationship: oneOf(guarantorRelationships, 50, 'What the guarantor is to the borrower'),
    contact_info: personal(text('E-mail address, and phone number where it is known')),
    guarantee_amount: money('Amount guaranteed: half of the principal or more'),
  },
  primaryKey: ['guarantor_id'],
  unique: [['loan_id', 'guarantor_name']],
  checks: { guarantee_amount_positive: 'guarantee_amount > 0' },
  rows({ loanBook }, emit) {
    for (const loan of loanBook.loans) {
      for (const guarantor of loan.guarantors) {
        emit({
          guarantor_id: guarantor.id,
          loan_id: loan.id,
          guarantor_name: guarantor.name,
          relationship: guarantor.relationship,
          contact_info: guarantor.contact,
          guarantee_amount: guarantor.amount,
        })
      }
    }
  },
})
