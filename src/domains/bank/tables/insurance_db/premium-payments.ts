import { date, id, numeric, oneOf, optional, references, withDefault } from '../../../../core/column.ts'
import { customerTable } from '../../life/lives.ts'
import { premiumMethods, premiumStatuses } from '../../lists.ts'

/** Premiums paid, and attempts that failed. */
export const premiumPayments = customerTable({
  schema: 'insurance_db',
  name: 'premium_payments',
  comment: 'Premium payments: one row per payment or failed attempt',
  columns: {
    payment_id: id('Key of the payment'),
    policy_id: references('insurance_db.policies.policy_id', 'Policy that is paid for'),
    payment_date: date(
      'Day on which the payment was made or tried; the day of the debit on a linked account',
    ),
    amount: numeric(10, 2, 'Amount of the payment: one premium'),
    payment_method: oneOf(premiumMethods, 50, 'How the premium is paid'),
    from_account_id: optional(
      references('accounts_db.accounts.account_id', 'Account of the bank that pays; none for other means'),
    ),
    payment_status: withDefault(oneOf(premiumStatuses, 20, 'What became of the payment'), "'completed'"),
    due_date: date('Day on which the premium was due'),
    reversed_date: optional(
      date('Day on which a payment was given back after a cancellation; none for the others'),
    ),
  },
  primaryKey: ['payment_id'],
  unique: [['policy_id', 'due_date', 'payment_date']],
  checks: {
    amount: 'amount > 0',
    debited_from_account: "payment_method <> 'auto_debit' OR from_account_id IS NOT NULL",
    check_from_elsewhere: "payment_method <> 'check' OR from_account_id IS NULL",
    reversed_when_reversed: "(payment_status = 'reversed') = (reversed_date IS NOT NULL)",
    reversed_after_payment: 'reversed_date > payment_date',
  },
  rows({ policyBook }, emit) {
    for (const policy of policyBook.policies) {
      for (const payment of policy.payments) {
        emit({
          payment_id: payment.id,
          policy_id: policy.id,
          payment_date: payment.day,
          amount: policy.premium,
          payment_method: policy.method,
          from_account_id: policy.linkedAccount?.id ?? null,
          payment_status: payment.status,
          due_date: payment.dueDay,
          reversed_date: payment.reversedDay,
        })
      }
    }
  },
})
