-- title: A premium paid from a linked account is one debit of that amount on its payment date, and only when paid
SELECT m.payment_id, m.payment_status, m.amount, m.payment_date, count(t.transaction_id) AS debits, sum(t.transaction_amount) AS debited
FROM insurance_db.premium_payments m
LEFT JOIN accounts_db.transactions t
  ON t.reference_id = m.payment_id AND t.reference_type = 'premium_payment' AND t.transaction_type = 'payment'
WHERE m.from_account_id IS NOT NULL
GROUP BY m.payment_id
HAVING count(t.transaction_id) <> CASE WHEN m.payment_status IN ('completed', 'reversed') THEN 1 ELSE 0 END
    OR (count(t.transaction_id) = 1 AND (sum(t.transaction_amount) <> -m.amount
        OR min(t.account_id) <> m.from_account_id OR min(t.transaction_date)::date <> m.payment_date))
