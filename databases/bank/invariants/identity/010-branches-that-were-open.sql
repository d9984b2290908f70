-- title: Accounts are opened at branches that were open by then
SELECT a.account_id, a.opened_date, b.branch_code, b.opened_date AS branch_opened
FROM accounts_db.accounts a JOIN employees_db.branches b USING (branch_code)
WHERE a.opened_date < b.opened_date
