-- title: Both accounts of a transfer have the same currency
SELECT t.transaction_id, a.currency, o.currency AS other
FROM accounts_db.transactions t
JOIN accounts_db.accounts a USING (account_id)
JOIN accounts_db.accounts o ON o.account_number = t.counterparty_account
WHERE t.transaction_type = 'transfer' AND a.currency <> o.currency
