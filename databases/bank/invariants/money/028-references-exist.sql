-- title: What a posting refers to exists
SELECT t.transaction_id, t.reference_type, t.reference_id
FROM accounts_db.transactions t
LEFT JOIN loans_db.loans l ON t.reference_type = 'loan' AND l.loan_id = t.reference_id
LEFT JOIN loans_db.repayment_schedule s ON t.reference_type = 'installment' AND s.schedule_id::text = t.reference_id
LEFT JOIN insurance_db.policies p ON t.reference_type = 'policy' AND p.policy_id = t.reference_id
LEFT JOIN insurance_db.premium_payments m ON t.reference_type = 'premium_payment' AND m.payment_id = t.reference_id
LEFT JOIN insurance_db.claims c ON t.reference_type = 'claim' AND c.claim_id = t.reference_id
WHERE (t.reference_type = 'loan' AND l.loan_id IS NULL)
   OR (t.reference_type = 'installment' AND s.schedule_id IS NULL)
   OR (t.reference_type = 'policy' AND p.policy_id IS NULL)
   OR (t.reference_type = 'premium_payment' AND m.payment_id IS NULL)
   OR (t.reference_type = 'claim' AND c.claim_id IS NULL)
