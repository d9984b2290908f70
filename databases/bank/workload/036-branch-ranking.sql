-- title: Branches compared
-- why: Deposits, loans and growth by branch
-- asked by: operations
-- runs: workday 4
SELECT p.branch_code, b.branch_name, b.state, p.employees, p.accounts, p.deposits_usd, p.outstanding_balance
FROM analytics.branch_performance p
JOIN employees_db.branches b ON b.branch_code = p.branch_code
ORDER BY p.deposits_usd DESC
