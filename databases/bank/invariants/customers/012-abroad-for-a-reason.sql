-- title: Who lives abroad keeps an account in the currency of that country, or lives with someone who does
SELECT p.customer_id, p.country, p.address
FROM customer_db.customer_profiles p
WHERE p.country <> 'USA' AND NOT EXISTS (
  SELECT 1 FROM customer_db.customer_profiles q
  JOIN accounts_db.accounts a ON a.customer_id = q.customer_id
  WHERE q.address = p.address AND q.country = p.country
    AND a.currency = CASE p.country WHEN 'Canada' THEN 'CAD' WHEN 'United Kingdom' THEN 'GBP' ELSE 'EUR' END)
