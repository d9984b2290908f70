-- title: Identities are checked on working days, by compliance officers who worked there that day
SELECT k.kyc_id, k.verification_date, e.employee_id, e.role, e.hire_date, e.termination_date
FROM compliance_db.kyc_records k LEFT JOIN employees_db.employees e ON e.employee_id = k.verified_by
WHERE extract(isodow FROM k.verification_date) > 5 OR to_char(k.verification_date, 'MM-DD') IN ('01-01', '12-25', '12-26')
   OR e.role <> 'Compliance Officer' OR e.hire_date >= k.verification_date OR e.termination_date <= k.verification_date
