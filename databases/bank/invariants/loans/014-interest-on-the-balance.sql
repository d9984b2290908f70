-- title: The interest of an installment is a twelfth of the yearly rate on the balance before it, rounded to the cent
WITH balances AS (
  SELECT s.schedule_id, s.loan_id, s.installment_number, s.interest_amount, l.interest_rate,
         l.principal_amount - COALESCE(sum(s.principal_amount) FILTER (WHERE s.schedule_version = 1 AND s.superseded_date IS NULL
                                                                         OR s.schedule_version = 2) OVER earlier, 0) AS balance_in_force,
         l.principal_amount - COALESCE(sum(s.principal_amount) OVER earlier, 0) AS balance_as_agreed,
         s.schedule_version
  FROM loans_db.repayment_schedule s
  JOIN loans_db.loans l USING (loan_id)
  WINDOW earlier AS (PARTITION BY s.loan_id ORDER BY s.installment_number ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
)
SELECT schedule_id, loan_id, installment_number, interest_amount
FROM balances
WHERE interest_amount <> round(CASE schedule_version WHEN 1 THEN balance_as_agreed ELSE balance_in_force END * interest_rate / 12, 2)
