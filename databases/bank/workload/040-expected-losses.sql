-- title: Expected losses by product
-- why: What the bank expects to lose, as the board sees it
-- asked by: risk
-- runs: workday 5
SELECT loan_type, credit_grade, count(*) AS loans, sum(outstanding_balance) AS outstanding, sum(expected_loss) AS expected_loss
FROM analytics.credit_risk_register
GROUP BY loan_type, credit_grade
ORDER BY expected_loss DESC NULLS LAST
