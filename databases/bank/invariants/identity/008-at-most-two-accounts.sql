-- title: No customer owns more than two accounts, and the first is the checking account where there is one
SELECT customer_id, count(*)
FROM accounts_db.accounts
GROUP BY customer_id
HAVING count(*) > 2 OR (bool_or(account_type = 'checking') AND bool_or(account_type = 'checking' AND right(account_id, 1) <> '1'))
