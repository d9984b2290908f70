import { lineList } from './line-list.ts'

/** Why a loan application was refused. */
export const rejectionReasons = lineList(`
  Debt payments would exceed the permitted share of monthly income
  Credit score is below the minimum for this product
  Income could not be verified from the documents supplied
  Employment at the current employer is too short
  Appraised value of the collateral does not support the amount requested
  Recent missed payments on other obligations
  Too many credit enquiries within the last six months
  Application was incomplete and documents were not supplied in time
  Purpose of the loan is outside the lending policy
  Account history with the bank is too short for the amount requested`)
