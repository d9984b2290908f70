-- title: Countries of counterparties are given by codes of two letters, on wires abroad only
SELECT transaction_id, transaction_type, counterparty_country
FROM accounts_db.transactions
WHERE counterparty_country IS NOT NULL AND (counterparty_country !~ '^[A-Z]{2}$' OR transaction_type <> 'payment')
