-- title: A customer is in one running portfolio at most
SELECT related_entity_id, count(*) AS running FROM employees_db.employee_assignments
WHERE assignment_type = 'customer_portfolio' AND end_date IS NULL
GROUP BY related_entity_id HAVING count(*) > 1
