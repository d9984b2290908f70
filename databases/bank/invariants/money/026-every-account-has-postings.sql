-- title: Every account has at least its opening posting
SELECT a.account_id FROM accounts_db.accounts a
WHERE NOT EXISTS (SELECT FROM accounts_db.transactions t WHERE t.account_id = a.account_id)
