-- title: A fee is charged only on the type of account that its tariff is for
SELECT t.transaction_id, f.tariff_code, f.account_type AS expected, a.account_type AS found
FROM accounts_db.transactions t
JOIN accounts_db.accounts a USING (account_id)
JOIN accounts_db.fee_tariffs f ON f.tariff_code = t.reference_id
WHERE t.reference_type = 'fee_tariff' AND f.account_type <> a.account_type
