-- title: A loan is linked to a checking account of its borrower in US dollars, in use since before the application
SELECT l.loan_id, l.customer_id, l.linked_account_id, c.customer_id AS owner, c.account_type, c.account_status, c.currency, c.opened_date
FROM loans_db.loans l
JOIN accounts_db.accounts c ON c.account_id = l.linked_account_id
JOIN loans_db.loan_applications a USING (application_id)
WHERE c.customer_id <> l.customer_id
   OR c.account_type <> 'checking'
   OR c.account_status <> 'active'
   OR c.currency <> 'USD'
   OR c.opened_date >= a.application_date
