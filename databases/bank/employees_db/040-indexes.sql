-- employees_db: Human resources: departments, branches, people, training and reviews
-- Here: indexes beyond those of the keys.
-- Names carry no schema: run it with search_path set to employees_db, or as a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

CREATE INDEX branches_manager_id_idx ON branches (manager_id);

CREATE INDEX employees_department_idx ON employees (department);
CREATE INDEX employees_branch_code_idx ON employees (branch_code);
CREATE INDEX employees_manager_id_idx ON employees (manager_id) WHERE manager_id IS NOT NULL;

CREATE INDEX projects_department_idx ON projects (department);
CREATE INDEX projects_lead_id_idx ON projects (lead_id);

CREATE INDEX employee_training_program_id_idx ON employee_training (program_id);

CREATE INDEX performance_reviews_reviewer_id_idx ON performance_reviews (reviewer_id);

CREATE INDEX employee_assignments_employee_id_idx ON employee_assignments (employee_id);
