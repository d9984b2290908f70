-- title: A complaint about fraud points at a payment or withdrawal on an account of the customer before
SELECT c.complaint_id, c.customer_id, c.filed_date, c.reference_id, t.transaction_type, t.transaction_date
FROM customer_db.complaints c
LEFT JOIN (accounts_db.transactions t JOIN accounts_db.accounts a ON a.account_id = t.account_id)
  ON t.transaction_id = c.reference_id AND a.customer_id = c.customer_id AND t.transaction_date < c.filed_date
WHERE c.complaint_type = 'fraud' AND (t.transaction_id IS NULL OR t.transaction_type NOT IN ('payment', 'withdrawal'))
