-- title: Accounts are frozen and closed by people, on working days
SELECT account_id, account_status, coalesce(frozen_date, closed_date) AS day
FROM accounts_db.accounts
WHERE extract(isodow FROM coalesce(frozen_date, closed_date)) > 5
   OR to_char(coalesce(frozen_date, closed_date), 'MM-DD') IN ('01-01', '12-25', '12-26')
