-- title: A policy is signed on its start date, after the holder became a customer and, when linked, after the account was opened
SELECT p.policy_id, p.created_at, p.start_date, c.created_at AS customer_since, a.opened_date
FROM insurance_db.policies p
JOIN accounts_db.customers c USING (customer_id)
LEFT JOIN accounts_db.accounts a ON a.account_id = p.linked_account_id
WHERE p.created_at::date <> p.start_date OR p.created_at <= c.created_at OR p.start_date <= a.opened_date
