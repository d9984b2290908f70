-- title: The loan book
-- why: Principal and outstanding balances by product and state
-- asked by: risk
-- runs: workday 6
SELECT loan_type, loan_status, loans, outstanding_balance, weighted_rate, mean_loan_to_value
FROM analytics.loan_portfolio
ORDER BY outstanding_balance DESC
