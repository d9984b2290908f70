-- title: Salaries are paid on paydays: the 25th, or the last working day before it
WITH paid AS (
  SELECT DISTINCT transaction_date::date AS day FROM accounts_db.transactions WHERE transaction_type = 'salary'
), wrong AS (
  SELECT p.day FROM paid p
  WHERE p.day <> (
    SELECT max(d)::date
    FROM generate_series(date_trunc('month', p.day) + interval '15 days', date_trunc('month', p.day) + interval '24 days', interval '1 day') d
    WHERE extract(isodow FROM d) < 6 AND to_char(d, 'MM-DD') NOT IN ('01-01', '12-25', '12-26')
  )
)
SELECT t.transaction_id, t.transaction_date
FROM accounts_db.transactions t JOIN wrong w ON t.transaction_date::date = w.day
WHERE t.transaction_type = 'salary'
