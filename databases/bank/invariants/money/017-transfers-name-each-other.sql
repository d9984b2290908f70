-- title: The two sides of a transfer name each other's account
SELECT t.transaction_id, t.counterparty_account, a.account_number
FROM accounts_db.transactions t
LEFT JOIN accounts_db.transactions o ON o.reference_id = t.reference_id AND o.transaction_type = 'transfer' AND o.transaction_id <> t.transaction_id
LEFT JOIN accounts_db.accounts a ON a.account_id = o.account_id
WHERE t.transaction_type = 'transfer' AND t.counterparty_account IS DISTINCT FROM a.account_number
