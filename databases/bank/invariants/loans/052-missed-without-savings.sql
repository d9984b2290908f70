-- title: Whoever missed installments without being given more time has no other account that could have paid them
SELECT l.loan_id, l.customer_id, a.account_id, a.balance, missed.amount
FROM (
  SELECT loan_id, min(total_amount) AS amount
  FROM loans_db.repayment_schedule
  WHERE payment_status = 'missed' AND superseded_date IS NULL
  GROUP BY loan_id
) missed
JOIN loans_db.loans l USING (loan_id)
JOIN accounts_db.accounts a ON a.customer_id = l.customer_id AND a.account_id <> l.linked_account_id
WHERE a.balance >= missed.amount
