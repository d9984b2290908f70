-- title: Every debit for an installment belongs to one that was paid that day, of that loan's borrower
SELECT t.transaction_id, t.reference_id, t.account_id, s.payment_date
FROM accounts_db.transactions t
LEFT JOIN loans_db.repayment_schedule s ON s.schedule_id::text = t.reference_id
LEFT JOIN loans_db.loans l USING (loan_id)
WHERE t.reference_type = 'installment'
  AND (s.payment_date IS DISTINCT FROM t.transaction_date::date
       OR l.linked_account_id <> t.account_id
       OR t.transaction_amount <> -s.total_amount)
