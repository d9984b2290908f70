-- title: The covered risks are those of the kind of policy
SELECT v.coverage_id, p.policy_type, v.covered_risk
FROM insurance_db.coverage v
JOIN insurance_db.policies p USING (policy_id)
WHERE p.policy_type <> CASE
  WHEN v.covered_risk IN ('death', 'family_death', 'critical_illness', 'accidental_injury') THEN 'life'
  WHEN v.covered_risk IN ('fire_and_storm', 'water_damage', 'burglary', 'home_liability') THEN 'property'
  WHEN v.covered_risk IN ('collision', 'third_party_liability', 'vehicle_theft', 'passenger_injury') THEN 'vehicle'
  WHEN v.covered_risk IN ('hospital_stay', 'outpatient_care', 'dental_care') THEN 'health'
  ELSE 'travel'
END
