-- title: Whatever is posted for a loan is posted on its linked account, and no more than the principal is spent
SELECT l.loan_id, l.linked_account_id, l.principal_amount,
       count(*) FILTER (WHERE t.account_id <> l.linked_account_id) AS elsewhere,
       sum(-t.transaction_amount) FILTER (WHERE t.transaction_amount < 0) AS spent
FROM accounts_db.transactions t
JOIN loans_db.loans l ON l.loan_id = t.reference_id
WHERE t.reference_type = 'loan'
GROUP BY l.loan_id
HAVING count(*) FILTER (WHERE t.account_id <> l.linked_account_id) > 0
    OR sum(-t.transaction_amount) FILTER (WHERE t.transaction_amount < 0) > l.principal_amount
