import { lineList } from './line-list.ts'

/** What an entry of the audit log is about. */
export type AuditEntity = 'account' | 'customer' | 'loan' | 'transaction' | 'policy'
export type AuditAction = 'create' | 'update' | 'delete' | 'view'

/** Why somebody touched a record, in the words of the log. */
export const auditActionTexts: Readonly<
  Record<AuditEntity, Readonly<Record<AuditAction, readonly string[]>>>
> = Object.freeze({
  account: {
    create: lineList(`
        Account opened at the branch
        Account opened after the customer's online request`),
    update: lineList(`
        Account status changed
        Overdraft limit reviewed`),
    delete: lineList(`
        Draft account removed before it was opened
        Duplicate draft removed`),
    view: lineList(`
        Balance looked up for the customer
        Account shown during a complaint`),
  },
  customer: {
    create: lineList(`
        Customer entered after identity check
        Customer entered from the online form`),
    update: lineList(`
        Contact details changed at the customer's request
        Risk rating changed after review`),
    delete: lineList(`
        Duplicate draft of a customer removed
        Withdrawn application form removed`),
    view: lineList(`
        Customer file opened for the yearly review
        Customer file opened during a call`),
  },
  loan: {
    create: lineList(`
        Loan entered after approval
        Loan paid out and plan created`),
    update: lineList(`
        Loan status changed
        Repayment plan replaced`),
    delete: lineList(`
        Draft offer removed
        Unsigned offer removed after thirty days`),
    view: lineList(`
        Loan file opened by a second reader
        Loan file opened for the portfolio report`),
  },
  transaction: {
    create: lineList(`
        Posting entered by hand
        Counter transaction entered`),
    update: lineList(`
        Description of the posting completed
        Posting released after a check`),
    delete: lineList(`
        Draft posting removed before release
        Pending order withdrawn by the customer`),
    view: lineList(`
        Posting looked up for a dispute
        Posting looked up for monitoring`),
  },
  policy: {
    create: lineList(`
        Policy issued
        Policy issued after medical questions`),
    update: lineList(`
        Policy status changed
        Beneficiary details corrected`),
    delete: lineList(`
        Draft quote removed
        Expired quote removed`),
    view: lineList(`
        Policy opened to answer a question
        Policy opened while handling a claim`),
  },
})
