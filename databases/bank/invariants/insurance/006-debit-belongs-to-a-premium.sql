-- title: Every premium on an account belongs to a payment made from that account
SELECT t.transaction_id, t.account_id, t.reference_id, m.payment_status
FROM accounts_db.transactions t
LEFT JOIN insurance_db.premium_payments m ON m.payment_id = t.reference_id AND m.from_account_id = t.account_id
WHERE t.reference_type = 'premium_payment'
  AND (m.payment_id IS NULL OR m.payment_status NOT IN ('completed', 'reversed'))
