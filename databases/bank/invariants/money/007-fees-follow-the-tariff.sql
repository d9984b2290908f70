-- title: Every fee names a tariff and charges exactly its amount
SELECT t.transaction_id, t.transaction_amount, t.reference_type, t.reference_id, f.amount
FROM accounts_db.transactions t
LEFT JOIN accounts_db.fee_tariffs f ON t.reference_type = 'fee_tariff' AND f.tariff_code = t.reference_id
WHERE t.transaction_type = 'fee' AND t.transaction_amount IS DISTINCT FROM -f.amount
