import { lineList } from './line-list.ts'

/** How a rule violation ended. */
export const violationResolutions: Readonly<Record<'resolved' | 'false_positive', readonly string[]>> =
  Object.freeze({
    resolved: lineList(`
      Customer showed the sales contract; origin of the money is clear
      Papers received and filed; no further action
      Salary bonus confirmed by the employer
      Purchase of a vehicle documented with the invoice
      Customer was reminded of the limit; limit left unchanged
      Report sent to the authority; account stays under watch
      Second approval obtained afterwards and recorded
      Inheritance documented by the probate court
      Source of funds checked and accepted by the compliance officer
      Relationship reviewed; risk rating raised`),
    false_positive: lineList(`
      Transfer between the customer's own accounts
      Disbursement of the bank's own loan
      Correction of an earlier posting
      Payout of an insurance claim by the bank
      Same payment counted twice by the rule
      Threshold reached by rounding only`),
  })
