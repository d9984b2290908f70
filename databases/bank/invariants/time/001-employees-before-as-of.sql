-- title: Nothing that happened to the people of the bank lies after as-of
SELECT 'branches.opened_date' AS moment, branch_code::text AS record, opened_date::timestamp AS happened FROM employees_db.branches WHERE opened_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'employees.hire_date' AS moment, employee_id::text AS record, hire_date::timestamp AS happened FROM employees_db.employees WHERE hire_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'employees.termination_date' AS moment, employee_id::text AS record, termination_date::timestamp AS happened FROM employees_db.employees WHERE termination_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'employees.created_at' AS moment, employee_id::text AS record, created_at::timestamp AS happened FROM employees_db.employees WHERE created_at >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'employees.leave_start_date' AS moment, employee_id::text AS record, leave_start_date::timestamp AS happened FROM employees_db.employees WHERE leave_start_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'projects.start_date' AS moment, project_id::text AS record, start_date::timestamp AS happened FROM employees_db.projects WHERE start_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'projects.end_date' AS moment, project_id::text AS record, end_date::timestamp AS happened FROM employees_db.projects WHERE end_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'employee_training.enrollment_date' AS moment, training_record_id::text AS record, enrollment_date::timestamp AS happened FROM employees_db.employee_training WHERE enrollment_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'employee_training.completion_date' AS moment, training_record_id::text AS record, completion_date::timestamp AS happened FROM employees_db.employee_training WHERE completion_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'performance_reviews.review_date' AS moment, review_id::text AS record, review_date::timestamp AS happened FROM employees_db.performance_reviews WHERE review_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'employee_assignments.start_date' AS moment, assignment_id::text AS record, start_date::timestamp AS happened FROM employees_db.employee_assignments WHERE start_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'employee_assignments.end_date' AS moment, assignment_id::text AS record, end_date::timestamp AS happened FROM employees_db.employee_assignments WHERE end_date >= (SELECT as_of FROM dhub.dataset)
