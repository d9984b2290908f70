-- title: A transfer is two postings with the same time and amount and opposite sign
SELECT reference_id, count(*), sum(transaction_amount), count(DISTINCT transaction_date), count(DISTINCT account_id)
FROM accounts_db.transactions WHERE transaction_type = 'transfer'
GROUP BY reference_id
HAVING count(*) <> 2 OR sum(transaction_amount) <> 0 OR count(DISTINCT transaction_date) <> 1
    OR count(DISTINCT account_id) <> 2 OR bool_or(reference_type IS DISTINCT FROM 'transfer')
