-- title: When an installment was missed, the linked account did not hold enough for it that morning
SELECT l.loan_id, r.installment_number, r.due_date, r.total_amount, held.balance_after
FROM loans_db.repayment_schedule r
JOIN loans_db.loans l USING (loan_id)
CROSS JOIN LATERAL (
  SELECT t.balance_after
  FROM accounts_db.transactions t
  WHERE t.account_id = l.linked_account_id AND t.transaction_date < r.due_date + interval '6 hours'
  ORDER BY t.transaction_id DESC
  LIMIT 1
) held
WHERE r.payment_status = 'missed' AND held.balance_after >= r.total_amount
