import { lineList } from './line-list.ts'

/** Why an application was refused, by what spoke against it. */
export const rejectionReasons = Object.freeze({
  score: lineList(`
    Credit score below the minimum for lending
    Risk grade does not meet the lending policy
    Payment history shows repeated late payments
    Probability of default above the limit for this product
    Recent delinquencies on other debts
    Credit history too short for the amount requested`),
  burden: lineList(`
    Installment would take more than 40 per cent of monthly income
    Income does not support the amount requested
    Debt-to-income ratio above the limit
    Too little income left after existing obligations`),
  secured: lineList(`
    Value of the collateral offered is too low
    Title to the collateral could not be confirmed
    Income could not be verified
    Employment in the current position too short
    Documents not complete within the deadline`),
  unsecured: lineList(`
    Income could not be verified
    Employment in the current position too short
    Purpose of the loan not covered by the lending policy
    Documents not complete within the deadline`),
})
