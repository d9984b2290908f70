import { money, references } from '../../../../core/column.ts'
import { customerTable } from '../../life/lives.ts'
import { transactionId } from '../../life/money/transaction-id.ts'

/** The postings that reports are about. */
export const sarTransactions = customerTable({
  schema: 'compliance_db',
  name: 'sar_transactions',
  comment: 'Postings that a report on suspicious activity is about: one row per report and posting',
  columns: {
    sar_id: references('compliance_db.suspicious_activity_reports.sar_id', 'Report'),
    transaction_id: references('accounts_db.transactions.transaction_id', 'Posting that shows the pattern'),
    amount: money('Amount of the posting without its sign'),
  },
  primaryKey: ['sar_id', 'transaction_id'],
  checks: { amount: 'amount > 0' },
  rows({ customer, oversight: { report } }, emit) {
    if (!report) return
    for (const { cents, sequence } of report.postings) {
      emit({
        sar_id: report.id,
        transaction_id: transactionId(customer.index, report.account, sequence),
        amount: Math.abs(cents),
      })
    }
  },
})
