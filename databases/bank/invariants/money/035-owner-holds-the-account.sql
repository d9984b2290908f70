-- title: The owner of each account is its only holder in that role, since it was opened
SELECT a.account_id, a.customer_id, h.customer_id AS holder, h.since_date
FROM accounts_db.accounts a
LEFT JOIN accounts_db.account_holders h ON h.account_id = a.account_id AND h.holder_role = 'owner'
WHERE h.customer_id IS DISTINCT FROM a.customer_id OR h.since_date IS DISTINCT FROM a.opened_date
