-- title: Linked savings are a checking and a savings account of one customer
SELECT r.relationship_id, p.customer_id, s.customer_id AS other, p.account_type, s.account_type AS other_type
FROM accounts_db.account_relationships r
JOIN accounts_db.accounts p ON p.account_id = r.primary_account_id
JOIN accounts_db.accounts s ON s.account_id = r.related_account_id
WHERE r.relationship_type = 'linked_savings'
  AND (p.customer_id <> s.customer_id OR p.account_type <> 'checking' OR s.account_type <> 'savings')
