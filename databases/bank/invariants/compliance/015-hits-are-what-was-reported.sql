-- title: A posting that was looked at is a hit exactly when it lies on a reported account, from the first movement to the report
SELECT k.check_id, k.transaction_id, k.aml_flag, s.sar_id
FROM compliance_db.aml_checks k
JOIN accounts_db.transactions t USING (transaction_id)
LEFT JOIN compliance_db.suspicious_activity_reports s
  ON s.account_id = t.account_id AND t.transaction_date::date BETWEEN s.activity_from AND s.report_date
WHERE k.aml_flag <> (s.sar_id IS NOT NULL)
