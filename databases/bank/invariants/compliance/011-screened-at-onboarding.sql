-- title: Every customer was screened against a list within a day of onboarding
SELECT c.customer_id, c.created_at
FROM accounts_db.customers c
WHERE NOT EXISTS (
  SELECT FROM compliance_db.aml_checks k
  WHERE k.customer_id = c.customer_id AND k.transaction_id IS NULL
    AND k.check_date >= c.created_at AND k.check_date < c.created_at + interval '1 day'
)
