import type { CustomerLife } from '../lives.ts'
import type { Sale } from './contract.ts'

/** What the customer took up, product by product: accounts, loans and policies, each on the day it began. */
export function salesOf({ accounts, loanBook, policyBook }: CustomerLife): readonly Sale[] {
  return [
    ...accounts.map(({ id, openedDay }) => ({ type: 'account' as const, id, day: openedDay })),
    ...loanBook.loans.map(({ id, plan }) => ({ type: 'loan' as const, id, day: plan.disbursedDay })),
    ...policyBook.policies.map(({ id, startDay }) => ({ type: 'policy' as const, id, day: startDay })),
  ]
}
