-- title: The first installment of a loan is the annuity of its principal, rate and original term
SELECT l.loan_id, l.principal_amount, l.interest_rate, l.original_term_months, s.total_amount
FROM loans_db.loans l
JOIN loans_db.repayment_schedule s ON s.loan_id = l.loan_id AND s.installment_number = 1
WHERE abs(s.total_amount - (
  l.principal_amount::float8 * l.interest_rate::float8 / 12
  / (1 - power(1 + l.interest_rate::float8 / 12, -l.original_term_months)))::numeric) > 0.01
