-- title: The linked account is a checking account of the holder in dollars that was neither frozen nor closed
SELECT p.policy_id, p.linked_account_id, a.customer_id, a.account_type, a.account_status, a.currency
FROM insurance_db.policies p
JOIN accounts_db.accounts a ON a.account_id = p.linked_account_id
WHERE a.customer_id <> p.customer_id OR a.account_type <> 'checking' OR a.account_status <> 'active' OR a.currency <> 'USD'
