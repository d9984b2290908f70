-- title: An overdraft fee is charged only on an account below zero
SELECT transaction_id, balance_after - transaction_amount AS before FROM accounts_db.transactions
WHERE reference_type = 'fee_tariff' AND reference_id = 'OVERDRAFT' AND balance_after - transaction_amount >= 0
