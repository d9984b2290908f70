-- title: Two customers who own an account together share a postal address
SELECT h.account_id, a.customer_id, h.customer_id AS joint_owner, p.address, q.address AS joint_address
FROM accounts_db.account_holders h
JOIN accounts_db.accounts a ON a.account_id = h.account_id
JOIN customer_db.customer_profiles p ON p.customer_id = a.customer_id
JOIN customer_db.customer_profiles q ON q.customer_id = h.customer_id
WHERE h.holder_role = 'joint_owner' AND p.address <> q.address
