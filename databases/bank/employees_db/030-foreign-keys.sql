-- employees_db: Human resources: departments, branches, people, training and reviews
-- Here: references inside the schema.
-- Names carry no schema: run it with search_path set to employees_db, or as a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

ALTER TABLE departments
  ADD CONSTRAINT departments_department_head_id_fkey
    FOREIGN KEY (department_head_id) REFERENCES employees (employee_id);

ALTER TABLE branches
  ADD CONSTRAINT branches_manager_id_fkey
    FOREIGN KEY (manager_id) REFERENCES employees (employee_id);

ALTER TABLE employees
  ADD CONSTRAINT employees_department_fkey
    FOREIGN KEY (department) REFERENCES departments (department_name),
  ADD CONSTRAINT employees_branch_code_fkey
    FOREIGN KEY (branch_code) REFERENCES branches (branch_code),
  ADD CONSTRAINT employees_manager_id_fkey
    FOREIGN KEY (manager_id) REFERENCES employees (employee_id);

ALTER TABLE projects
  ADD CONSTRAINT projects_department_fkey
    FOREIGN KEY (department) REFERENCES departments (department_name),
  ADD CONSTRAINT projects_lead_id_fkey
    FOREIGN KEY (lead_id) REFERENCES employees (employee_id);

ALTER TABLE employee_training
  ADD CONSTRAINT employee_training_employee_id_fkey
    FOREIGN KEY (employee_id) REFERENCES employees (employee_id),
  ADD CONSTRAINT employee_training_program_id_fkey
    FOREIGN KEY (program_id) REFERENCES training_programs (program_id);

ALTER TABLE performance_reviews
  ADD CONSTRAINT performance_reviews_employee_id_fkey
    FOREIGN KEY (employee_id) REFERENCES employees (employee_id),
  ADD CONSTRAINT performance_reviews_reviewer_id_fkey
    FOREIGN KEY (reviewer_id) REFERENCES employees (employee_id);

ALTER TABLE employee_assignments
  ADD CONSTRAINT employee_assignments_employee_id_fkey
    FOREIGN KEY (employee_id) REFERENCES employees (employee_id);
