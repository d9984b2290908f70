-- title: Maintenance fees fall on the last day of a quarter, once
SELECT account_id, transaction_date::date AS day, count(*)
FROM accounts_db.transactions WHERE transaction_type = 'fee' AND reference_id LIKE 'MAINT-%'
GROUP BY 1, 2
HAVING count(*) > 1 OR transaction_date::date <> (date_trunc('quarter', transaction_date::date) + interval '3 months - 1 day')::date
