-- title: Fees of the price list, which is in dollars, are charged on dollar accounts only
SELECT t.transaction_id, a.currency, t.reference_id
FROM accounts_db.transactions t
JOIN accounts_db.accounts a USING (account_id)
WHERE t.reference_type = 'fee_tariff' AND a.currency <> 'USD'
