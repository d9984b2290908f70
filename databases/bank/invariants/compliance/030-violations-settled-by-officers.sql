-- title: Violations are settled on working days, by compliance officers who worked there that day
SELECT v.violation_id, v.resolved_date, e.employee_id, e.role, e.hire_date, e.termination_date
FROM compliance_db.rule_violations v JOIN employees_db.employees e ON e.employee_id = v.resolved_by
WHERE e.role <> 'Compliance Officer' OR e.hire_date >= v.resolved_date OR e.termination_date <= v.resolved_date OR extract(isodow FROM v.resolved_date) > 5 OR to_char(v.resolved_date, 'MM-DD') IN ('01-01', '12-25', '12-26')
