import { lineList } from './line-list.ts'

/** What customers complain about in a product they have. Slots: {subject}, {reference}. */
export const complaintDescriptionsOfProducts: Readonly<
  Record<'account' | 'loan' | 'policy', readonly string[]>
> = Object.freeze({
  account: lineList(`
    Customer says that the conditions of {subject} were explained differently when it was opened. \
      Account {reference}.
    Statements of {subject} arrive late or not at all. Account {reference}.
    The app showed a wrong balance for {subject}. Account {reference}.
    Customer expected {subject} to pay more interest than it does. Account {reference}.
    Customer finds the limits of {subject} too low and was not told of them. Account {reference}.
    Papers for {subject} were sent to another branch. Account {reference}.`),
  loan: lineList(`
    Customer says that the terms of {subject} do not match what was explained. Loan {reference}.
    Customer finds the plan of repayment for {subject} hard to understand. Loan {reference}.
    Customer was not told what it costs to repay {subject} early. Loan {reference}.
    Letters about {subject} name a contact who no longer answers. Loan {reference}.`),
  policy: lineList(`
    Customer understood that {subject} covers more than it does. Policy {reference}.
    The papers of {subject} came weeks after signing. Policy {reference}.
    Customer finds the renewal terms of {subject} unclear. Policy {reference}.
    The premium of {subject} was explained differently at signing. Policy {reference}.`),
})
