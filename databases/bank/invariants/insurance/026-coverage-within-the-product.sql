-- title: The coverage lies within what is sold for the kind of policy
SELECT policy_id, policy_type, coverage_amount
FROM insurance_db.policies
WHERE coverage_amount NOT BETWEEN
      CASE policy_type WHEN 'life' THEN 50000 WHEN 'property' THEN 100000 WHEN 'vehicle' THEN 10000 WHEN 'health' THEN 50000 ELSE 10000 END
  AND CASE policy_type WHEN 'life' THEN 2000000 WHEN 'property' THEN 5000000 WHEN 'vehicle' THEN 150000 WHEN 'health' THEN 1000000 ELSE 100000 END
