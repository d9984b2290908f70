-- title: The second plan of a restructured loan is the annuity of what was still owed over what is left of the longer term
WITH tail AS (
  SELECT loan_id, min(installment_number) AS first, count(*) AS months, sum(principal_amount) AS owed
  FROM loans_db.repayment_schedule
  WHERE schedule_version = 2
  GROUP BY loan_id
)
SELECT t.loan_id, t.owed, t.months, s.total_amount
FROM tail t
JOIN loans_db.loans l USING (loan_id)
JOIN loans_db.repayment_schedule s ON s.loan_id = t.loan_id AND s.installment_number = t.first
WHERE abs(s.total_amount - (
  t.owed::float8 * l.interest_rate::float8 / 12 / (1 - power(1 + l.interest_rate::float8 / 12, -t.months)))::numeric) > 0.01
