-- title: Headcount and pay
-- why: People, pay and ratings by department
-- asked by: hr
-- runs: workday 3
SELECT d.department_name, d.budget, count(*) AS people, round(avg(e.salary)) AS mean_salary, round(avg(r.rating), 2) AS mean_rating
FROM employees_db.departments d
JOIN employees_db.employees e ON e.department = d.department_name
LEFT JOIN employees_db.performance_reviews r ON r.employee_id = e.employee_id
WHERE e.employment_status <> 'terminated'
GROUP BY d.department_name, d.budget
ORDER BY people DESC, d.department_name
