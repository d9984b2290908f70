-- title: Nobody in default puts money aside by standing order
SELECT l.loan_id, l.default_date, t.transaction_id, t.transaction_amount
FROM loans_db.loans l
JOIN accounts_db.transactions t ON t.account_id = l.linked_account_id AND t.transaction_date >= l.default_date
WHERE l.default_date IS NOT NULL AND t.transaction_amount < 0 AND t.description LIKE 'Standing order %'
