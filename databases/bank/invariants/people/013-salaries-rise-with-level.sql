-- title: Within a role nobody earns more than someone of a higher level
SELECT lower.role, lower.job_level, lower.most, upper.job_level AS upper_level, upper.least
FROM (SELECT role, job_level, max(salary) AS most FROM employees_db.employees GROUP BY role, job_level) lower
JOIN (SELECT role, job_level, min(salary) AS least FROM employees_db.employees GROUP BY role, job_level) upper
  ON upper.role = lower.role AND upper.job_level > lower.job_level AND upper.least <= lower.most
