-- title: No premium is paid twice
SELECT policy_id, due_date, count(*) FROM insurance_db.premium_payments
WHERE payment_status <> 'failed' GROUP BY policy_id, due_date HAVING count(*) > 1
