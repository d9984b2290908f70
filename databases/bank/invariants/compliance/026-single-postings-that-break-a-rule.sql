-- title: Violations of rules on single postings are exactly the postings above the threshold
WITH broken AS (
  SELECT r.rule_id, t.transaction_id
  FROM accounts_db.transactions t
  JOIN compliance_db.compliance_rules r ON t.transaction_type = r.transaction_type
   AND (t.transaction_amount > 0) = (r.direction = 'credit')
   AND (r.at_counter IS NULL OR r.at_counter = (t.processed_by IS NOT NULL))
   AND (NOT r.is_unreferenced OR t.reference_type IS NULL)
   AND (r.description_begins IS NULL OR starts_with(t.description, r.description_begins))
   AND (r.countries IS NULL OR t.counterparty_country = ANY (string_to_array(r.countries, ',')))
   AND (r.amount_from IS NULL OR abs(t.transaction_amount) >= r.amount_from)
   AND (r.amount_to IS NULL OR abs(t.transaction_amount) <= r.amount_to)
   AND t.transaction_date >= r.created_date
  WHERE r.is_active AND r.measure = 'amount' AND abs(t.transaction_amount) > r.threshold_value
), found AS (
  SELECT v.rule_id, v.entity_id, v.transaction_id
  FROM compliance_db.rule_violations v JOIN compliance_db.compliance_rules r USING (rule_id)
  WHERE r.measure = 'amount'
)
SELECT rule_id, transaction_id, b.rule_id IS NOT NULL AS breaks_the_rule
FROM broken b FULL JOIN found f USING (rule_id, transaction_id)
WHERE b.rule_id IS NULL OR f.rule_id IS NULL OR f.entity_id <> transaction_id
