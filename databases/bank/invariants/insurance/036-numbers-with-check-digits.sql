-- title: The last digit of a policy or claim number is its check digit by Luhn's formula
SELECT key, number
FROM (
  SELECT policy_id AS key, policy_number AS number, 'P' AS letter FROM insurance_db.policies
  UNION ALL SELECT claim_id, claim_number, 'C' FROM insurance_db.claims
) n
CROSS JOIN LATERAL (SELECT replace(substr(number, 2), '-', '') AS digits) d
WHERE number !~ ('^' || letter || '[0-9]{10}-[0-9]$')
   OR (
     SELECT sum(CASE WHEN (11 - i) % 2 = 1 THEN (x.d * 2) / 10 + (x.d * 2) % 10 ELSE x.d END)
     FROM generate_series(1, 11) i, LATERAL (SELECT substr(d.digits, i, 1)::int AS d) x
   ) % 10 <> 0
