-- title: No customer was screened before onboarding
SELECT k.check_id, k.check_date, c.created_at
FROM compliance_db.aml_checks k JOIN accounts_db.customers c USING (customer_id)
WHERE k.check_date < c.created_at
