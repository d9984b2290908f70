-- title: A posting is looked at within a day, for the customer whose it is, and only if it is large or reported
SELECT k.check_id, k.transaction_id, k.check_date, t.transaction_date, t.transaction_amount
FROM compliance_db.aml_checks k
JOIN accounts_db.transactions t USING (transaction_id)
JOIN accounts_db.accounts a USING (account_id)
WHERE a.customer_id <> k.customer_id
   OR k.check_date < t.transaction_date OR k.check_date >= t.transaction_date + interval '1 day'
   OR (abs(t.transaction_amount) <= 10000
       AND NOT EXISTS (SELECT FROM compliance_db.sar_transactions s WHERE s.transaction_id = t.transaction_id))
