-- title: The last digit of a loan number is its check digit by Luhn's formula
SELECT loan_id, loan_number
FROM loans_db.loans l
WHERE loan_number !~ '^[0-9]{11}$'
   OR (
     SELECT sum(CASE WHEN (11 - i) % 2 = 1 THEN (d * 2) / 10 + (d * 2) % 10 ELSE d END)
     FROM generate_series(1, 11) i, LATERAL (SELECT substr(l.loan_number, i, 1)::int AS d) x
   ) % 10 <> 0
