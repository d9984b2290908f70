-- title: Nobody applies before becoming a customer, and no borrower has left the bank
SELECT a.application_id, a.application_date, p.onboarding_date, p.customer_status
FROM loans_db.loan_applications a
JOIN customer_db.customer_profiles p USING (customer_id)
WHERE a.application_date <= p.onboarding_date OR p.customer_status = 'closed'
