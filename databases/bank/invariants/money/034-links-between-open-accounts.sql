-- title: Accounts are linked only while both are open
SELECT r.relationship_id, r.created_at, a.account_id, a.opened_date, a.account_status
FROM accounts_db.account_relationships r
JOIN accounts_db.accounts a ON a.account_id IN (r.primary_account_id, r.related_account_id)
WHERE r.created_at < a.opened_date OR a.account_status <> 'active'
