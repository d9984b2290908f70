-- title: There are 12 departments, 20 branches and 16 courses, some of them with a certificate
SELECT what, found FROM (
  SELECT 'departments' AS what, count(*) AS found, 12 AS expected FROM employees_db.departments
  UNION ALL SELECT 'branches', count(*), 20 FROM employees_db.branches
  UNION ALL SELECT 'courses', count(*), 16 FROM employees_db.training_programs
  UNION ALL SELECT 'courses with a certificate', count(*), 5 FROM employees_db.training_programs WHERE certification
) fixed WHERE found <> expected
