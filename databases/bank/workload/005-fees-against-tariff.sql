-- title: Fees booked beside the tariff
-- why: What fees brought in this year, beside what the tariff asks
-- asked by: finance
-- runs: weekly 3
SELECT f.fee_name, f.account_type, f.amount AS tariff, count(t.transaction_id) AS booked, -sum(t.transaction_amount) AS income
FROM accounts_db.fee_tariffs f
LEFT JOIN accounts_db.transactions t
  ON t.transaction_type = 'fee' AND t.reference_id = f.tariff_code
GROUP BY f.fee_name, f.account_type, f.amount
ORDER BY income DESC NULLS LAST, f.fee_name
