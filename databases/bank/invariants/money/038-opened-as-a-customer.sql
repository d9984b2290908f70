-- title: Accounts are opened on working days by people who are customers
SELECT a.account_id, a.opened_date, c.created_at
FROM accounts_db.accounts a JOIN accounts_db.customers c USING (customer_id)
WHERE a.opened_date < c.created_at::date OR extract(isodow FROM a.opened_date) > 5
   OR to_char(a.opened_date, 'MM-DD') IN ('01-01', '12-25', '12-26')
