import { date, id, money, numeric, oneOf, references, text } from '../../../../core/column.ts'
import { customerTable } from '../../life/lives.ts'
import { collateralTypes } from '../../lists.ts'

/** What borrowers pledged. */
export const collateral = customerTable({
  schema: 'loans_db',
  name: 'collateral',
  comment: 'Pledged assets: one row per asset that secures a loan',
  columns: {
    collateral_id: id('Key of the asset'),
    loan_id: references('loans_db.loans.loan_id', 'Loan that it secures'),
    collateral_type: oneOf(collateralTypes, 100, 'Kind of asset'),
    description: text('What the asset is, in the words of the appraiser'),
    appraised_value: money('Value found by the appraisal'),
    appraisal_date: date('Day of the appraisal'),
    ltv_ratio: numeric(5, 4, 'Loan-to-value: principal of the loan over the appraised value'),
  },
  primaryKey: ['collateral_id'],
  checks: { appraised_value_positive: 'appraised_value > 0', ltv_ratio_positive: 'ltv_ratio > 0' },
  rows({ loanBook }, emit) {
    for (const { id: loanId, collateral: asset } of loanBook.loans) {
      if (!asset) continue
      emit({
        collateral_id: asset.id,
        loan_id: loanId,
        collateral_type: asset.type,
        description: asset.description,
        appraised_value: asset.appraised,
        appraisal_date: asset.appraisedDay,
        ltv_ratio: asset.loanToValue,
      })
    }
  },
})
