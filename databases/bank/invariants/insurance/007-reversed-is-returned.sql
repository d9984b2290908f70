-- title: A reversed premium came back to the account that paid it, on the day that the payment names
SELECT m.payment_id, m.amount, m.reversed_date, count(t.transaction_id) AS credits, sum(t.transaction_amount) AS credited
FROM insurance_db.premium_payments m
LEFT JOIN accounts_db.transactions t
  ON t.reference_id = m.payment_id AND t.reference_type = 'premium_payment' AND t.transaction_type = 'refund'
 AND t.account_id = m.from_account_id AND t.transaction_date::date = m.reversed_date
WHERE m.payment_status = 'reversed'
GROUP BY m.payment_id
HAVING count(t.transaction_id) <> 1 OR sum(t.transaction_amount) <> m.amount
UNION ALL
SELECT m.payment_id, m.amount, m.reversed_date, 1, t.transaction_amount
FROM accounts_db.transactions t
JOIN insurance_db.premium_payments m ON m.payment_id = t.reference_id
WHERE t.reference_type = 'premium_payment' AND t.transaction_type = 'refund' AND m.payment_status <> 'reversed'
