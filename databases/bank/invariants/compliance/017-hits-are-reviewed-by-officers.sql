-- title: Hits are reviewed by compliance officers who worked there that day
SELECT k.check_id, k.check_date, e.employee_id, e.role, e.hire_date, e.termination_date
FROM compliance_db.aml_checks k JOIN employees_db.employees e ON e.employee_id = k.reviewed_by
WHERE e.role <> 'Compliance Officer' OR e.hire_date >= k.check_date::date OR e.termination_date <= k.check_date::date
