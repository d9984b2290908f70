-- title: Every posting of a report was looked at, and was a hit
SELECT s.sar_id, s.transaction_id
FROM compliance_db.sar_transactions s LEFT JOIN compliance_db.aml_checks k USING (transaction_id)
WHERE k.aml_flag IS NOT TRUE
