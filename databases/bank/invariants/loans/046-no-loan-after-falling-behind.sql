-- title: Nobody is granted a loan after an earlier one fell into default or was restructured
SELECT later.loan_id, earlier.loan_id AS earlier_loan, earlier.loan_status, later.disbursement_date
FROM loans_db.loans earlier
JOIN loans_db.loans later ON later.customer_id = earlier.customer_id AND later.loan_id <> earlier.loan_id
WHERE later.disbursement_date > COALESCE(earlier.default_date, earlier.restructured_date)
