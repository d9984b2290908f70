-- title: Violations of rules on the number of postings are exactly the accounts and customers that reached it, at the posting with which they first did
WITH watched AS (
  SELECT r.rule_id, r.entity_type, r.threshold_value, r.window_days, t.transaction_id, t.transaction_date,
         t.transaction_date::date AS day, abs(t.transaction_amount) AS amount,
         CASE r.entity_type WHEN 'account' THEN t.account_id ELSE a.customer_id END AS entity_id
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
  JOIN accounts_db.accounts a USING (account_id)
  WHERE r.is_active AND r.measure = 'count'
), counted AS (
  SELECT *, lag(day, threshold_value::integer - 1)
           OVER (PARTITION BY rule_id, entity_id ORDER BY transaction_date, transaction_id) AS first_day
  FROM watched
), broken AS (
  SELECT DISTINCT ON (rule_id, entity_id) rule_id, entity_id, transaction_id
  FROM counted WHERE day - first_day < window_days
  ORDER BY rule_id, entity_id, transaction_date, transaction_id
), found AS (
  SELECT v.rule_id, v.entity_id, v.transaction_id
  FROM compliance_db.rule_violations v JOIN compliance_db.compliance_rules r USING (rule_id)
  WHERE r.measure = 'count'
)
SELECT rule_id, entity_id, transaction_id, b.rule_id IS NOT NULL AS breaks_the_rule
FROM broken b FULL JOIN found f USING (rule_id, entity_id, transaction_id)
WHERE b.rule_id IS NULL OR f.rule_id IS NULL
