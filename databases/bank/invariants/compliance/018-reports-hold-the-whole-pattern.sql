-- title: A report is about exactly those postings of its account and days that its rule looks at
WITH expected AS (
  SELECT s.sar_id, t.transaction_id
  FROM compliance_db.suspicious_activity_reports s
  JOIN compliance_db.compliance_rules r USING (rule_id)
  JOIN accounts_db.transactions t ON t.account_id = s.account_id
   AND t.transaction_date >= s.activity_from AND t.transaction_date < s.activity_to + 1
   AND t.transaction_type = r.transaction_type
 AND (t.transaction_amount > 0) = (r.direction = 'credit')
 AND (r.at_counter IS NULL OR r.at_counter = (t.processed_by IS NOT NULL))
 AND (NOT r.is_unreferenced OR t.reference_type IS NULL)
 AND (r.description_begins IS NULL OR starts_with(t.description, r.description_begins))
 AND (r.countries IS NULL OR t.counterparty_country = ANY (string_to_array(r.countries, ',')))
 AND (r.amount_from IS NULL OR abs(t.transaction_amount) >= r.amount_from)
 AND (r.amount_to IS NULL OR abs(t.transaction_amount) <= r.amount_to)
)
SELECT sar_id, transaction_id, e.sar_id IS NOT NULL AS shows_pattern
FROM expected e FULL JOIN compliance_db.sar_transactions x USING (sar_id, transaction_id)
WHERE e.sar_id IS NULL OR x.sar_id IS NULL
