-- title: Each payment is one premium of its policy, from the policy's own account or from elsewhere
SELECT m.payment_id, m.amount, p.premium_amount, m.from_account_id, p.linked_account_id
FROM insurance_db.premium_payments m
JOIN insurance_db.policies p USING (policy_id)
WHERE m.amount <> p.premium_amount OR m.from_account_id IS DISTINCT FROM p.linked_account_id
