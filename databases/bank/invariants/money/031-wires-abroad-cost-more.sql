-- title: The fee for a wire abroad follows a posting abroad, that for a wire at home does not
SELECT f.transaction_id, f.reference_id, w.transaction_id AS wire, w.counterparty_country
FROM (
  SELECT t.*, lag(transaction_id) OVER (PARTITION BY account_id ORDER BY transaction_date, transaction_id) AS previous
  FROM accounts_db.transactions t
) f
JOIN accounts_db.transactions w ON w.transaction_id = f.previous
WHERE f.reference_type = 'fee_tariff' AND f.reference_id IN ('WIRE-OUT', 'WIRE-INTL')
  AND (f.reference_id = 'WIRE-INTL') <> (w.counterparty_country IS NOT NULL)
