-- title: A paid installment is one debit of the same amount on the linked account on its payment date
SELECT s.schedule_id, s.loan_id, s.total_amount, s.payment_date, count(t.transaction_id) AS debits, sum(t.transaction_amount) AS debited
FROM loans_db.repayment_schedule s
JOIN loans_db.loans l USING (loan_id)
LEFT JOIN accounts_db.transactions t
  ON t.reference_id = s.schedule_id::text AND t.reference_type = 'installment'
 AND t.account_id = l.linked_account_id AND t.transaction_date::date = s.payment_date
WHERE s.payment_date IS NOT NULL
GROUP BY s.schedule_id
HAVING count(t.transaction_id) <> 1 OR sum(t.transaction_amount) <> -s.total_amount
