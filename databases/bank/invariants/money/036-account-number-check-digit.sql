-- title: The last digit of an account number is its check digit by Luhn's formula
SELECT account_id, account_number
FROM accounts_db.accounts a
WHERE account_number !~ '^[0-9]{12}$'
   OR (
     SELECT sum(CASE WHEN (12 - i) % 2 = 1 THEN (d * 2) / 10 + (d * 2) % 10 ELSE d END)
     FROM generate_series(1, 12) i, LATERAL (SELECT substr(a.account_number, i, 1)::int AS d) x
   ) % 10 <> 0
