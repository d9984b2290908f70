-- title: Reports are drafted and filed on working days, by a compliance officer who worked there on both
SELECT s.sar_id, s.report_date, s.filed_date, e.employee_id, e.role, e.hire_date, e.termination_date
FROM compliance_db.suspicious_activity_reports s
JOIN employees_db.employees e ON e.employee_id = s.filed_by
CROSS JOIN LATERAL (VALUES (s.report_date), (s.filed_date)) AS days (day)
WHERE day IS NOT NULL
  AND (e.role <> 'Compliance Officer' OR e.hire_date >= day OR e.termination_date <= day OR extract(isodow FROM day) > 5 OR to_char(day, 'MM-DD') IN ('01-01', '12-25', '12-26'))
