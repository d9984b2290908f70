-- title: Every payout on an account belongs to a paid claim on a policy linked to that account
SELECT t.transaction_id, t.account_id, t.reference_id, c.status
FROM accounts_db.transactions t
LEFT JOIN insurance_db.claims c ON c.claim_id = t.reference_id AND c.status = 'paid'
LEFT JOIN insurance_db.policies p ON p.policy_id = c.policy_id
WHERE t.reference_type = 'claim' AND (c.claim_id IS NULL OR p.linked_account_id IS DISTINCT FROM t.account_id)
