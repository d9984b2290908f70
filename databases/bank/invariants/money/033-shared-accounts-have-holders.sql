-- title: Who shares an account by a link is one of its holders, in that role and since that day
SELECT r.relationship_id, r.relationship_type, s.customer_id
FROM accounts_db.account_relationships r
JOIN accounts_db.accounts s ON s.account_id = r.related_account_id
LEFT JOIN accounts_db.account_holders h
  ON h.account_id = r.primary_account_id AND h.customer_id = s.customer_id AND h.holder_role = r.relationship_type
     AND h.since_date = r.created_at::date
WHERE r.relationship_type <> 'linked_savings' AND h.account_id IS NULL
