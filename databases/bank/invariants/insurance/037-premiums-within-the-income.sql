-- title: The premiums that a holder pays from the account come to at most 12 per cent of the salary paid there
SELECT p.customer_id, p.premiums, s.salary
FROM (
  SELECT customer_id, linked_account_id AS account_id,
         sum(premium_amount * CASE premium_frequency WHEN 'monthly' THEN 12 WHEN 'quarterly' THEN 4 ELSE 1 END) AS premiums
  FROM insurance_db.policies WHERE linked_account_id IS NOT NULL GROUP BY 1, 2
) p
JOIN (
  SELECT account_id, max(transaction_amount) * 12 AS salary
  FROM accounts_db.transactions WHERE transaction_type = 'salary' GROUP BY 1
) s USING (account_id)
WHERE p.premiums > s.salary * 0.12
