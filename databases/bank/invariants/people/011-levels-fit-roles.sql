-- title: Job levels fit the roles, and team leads are the earliest of their role
SELECT employee_id, role, job_level, hire_date FROM (
  SELECT *, max(hire_date) FILTER (WHERE job_level = 3) OVER (PARTITION BY role) AS last_lead_hired
  FROM employees_db.employees) employee
WHERE CASE role WHEN 'Managing Director' THEN job_level <> 6 WHEN 'Department Head' THEN job_level <> 5
                WHEN 'Branch Manager' THEN job_level <> 4
                ELSE job_level > 3 OR (job_level < 3 AND hire_date < last_lead_hired) END
