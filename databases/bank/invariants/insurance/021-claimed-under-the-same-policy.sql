-- title: A claim falls under a risk that its own policy covers, and its kind is that of the risk
SELECT c.claim_id, c.claim_type, c.policy_id, v.policy_id AS covered_by, v.covered_risk
FROM insurance_db.claims c
JOIN insurance_db.coverage v USING (coverage_id)
WHERE v.policy_id <> c.policy_id
   OR c.claim_type <> CASE
        WHEN v.covered_risk = 'family_death' THEN 'death'
        WHEN v.covered_risk IN ('critical_illness', 'passenger_injury', 'hospital_stay', 'outpatient_care', 'dental_care', 'medical_abroad') THEN 'medical'
        WHEN v.covered_risk IN ('accidental_injury', 'home_liability', 'collision', 'third_party_liability', 'accident_abroad') THEN 'accident'
        WHEN v.covered_risk IN ('fire_and_storm', 'water_damage', 'burglary', 'vehicle_theft', 'baggage') THEN 'property_damage'
        ELSE 'none'
      END
