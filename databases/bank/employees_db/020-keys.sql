-- employees_db: Human resources: departments, branches, people, training and reviews
-- Here: primary keys, uniqueness and what every row must satisfy.
-- Names carry no schema: run it with search_path set to employees_db, or as a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

ALTER TABLE departments
  ADD CONSTRAINT departments_pkey PRIMARY KEY (department_id),
  ADD CONSTRAINT departments_department_name_key UNIQUE (department_name),
  ADD CONSTRAINT departments_department_head_id_key UNIQUE (department_head_id),
  ADD CONSTRAINT departments_department_name_check
    CHECK (department_name IN ('Retail Banking', 'Lending', 'Insurance', 'Compliance & Risk', 'Operations', 'Customer Service', 'Risk Management', 'Information Technology', 'Human Resources', 'Finance', 'Internal Audit', 'Marketing')),
  ADD CONSTRAINT departments_budget_positive_check
    CHECK (budget > 0);

ALTER TABLE branches
  ADD CONSTRAINT branches_pkey PRIMARY KEY (branch_code),
  ADD CONSTRAINT branches_branch_name_key UNIQUE (branch_name),
  ADD CONSTRAINT branches_phone_key UNIQUE (phone);

ALTER TABLE employees
  ADD CONSTRAINT employees_pkey PRIMARY KEY (employee_id),
  ADD CONSTRAINT employees_employee_number_key UNIQUE (employee_number),
  ADD CONSTRAINT employees_email_key UNIQUE (email),
  ADD CONSTRAINT employees_phone_key UNIQUE (phone),
  ADD CONSTRAINT employees_role_check
    CHECK (role IN ('Managing Director', 'Department Head', 'Customer Service Representative', 'Loan Officer', 'Insurance Agent', 'Compliance Officer', 'Branch Manager', 'Risk Analyst', 'IT Specialist', 'HR Specialist', 'Marketing Specialist', 'Operations Specialist', 'Financial Analyst', 'Internal Auditor')),
  ADD CONSTRAINT employees_employment_status_check
    CHECK (employment_status IN ('active', 'on_leave', 'terminated')),
  ADD CONSTRAINT employees_manager_is_another_check
    CHECK (manager_id <> employee_id),
  ADD CONSTRAINT employees_one_root_check
    CHECK ((manager_id IS NULL) = (job_level = 6)),
  ADD CONSTRAINT employees_level_range_check
    CHECK (job_level BETWEEN 1 AND 6),
  ADD CONSTRAINT employees_terminated_after_hire_check
    CHECK (termination_date > hire_date),
  ADD CONSTRAINT employees_terminated_when_terminated_check
    CHECK ((employment_status = 'terminated') = (termination_date IS NOT NULL)),
  ADD CONSTRAINT employees_leave_after_hire_check
    CHECK (leave_start_date > hire_date),
  ADD CONSTRAINT employees_on_leave_when_on_leave_check
    CHECK ((employment_status = 'on_leave') = (leave_start_date IS NOT NULL)),
  ADD CONSTRAINT employees_salary_positive_check
    CHECK (salary > 0),
  ADD CONSTRAINT employees_recorded_from_hire_check
    CHECK (created_at >= hire_date);

ALTER TABLE training_programs
  ADD CONSTRAINT training_programs_pkey PRIMARY KEY (program_id),
  ADD CONSTRAINT training_programs_program_name_key UNIQUE (program_name),
  ADD CONSTRAINT training_programs_category_check
    CHECK (category IN ('compliance', 'product', 'customer_service', 'technical', 'leadership')),
  ADD CONSTRAINT training_programs_duration_positive_check
    CHECK (duration_hours > 0);

ALTER TABLE projects
  ADD CONSTRAINT projects_pkey PRIMARY KEY (project_id),
  ADD CONSTRAINT projects_project_name_key UNIQUE (project_name),
  ADD CONSTRAINT projects_ended_after_start_check
    CHECK (end_date > start_date);

ALTER TABLE employee_training
  ADD CONSTRAINT employee_training_pkey PRIMARY KEY (training_record_id),
  ADD CONSTRAINT employee_training_employee_id_program_id_key UNIQUE (employee_id, program_id),
  ADD CONSTRAINT employee_training_status_check
    CHECK (status IN ('enrolled', 'in_progress', 'completed', 'dropped')),
  ADD CONSTRAINT employee_training_completed_after_enrolment_check
    CHECK (completion_date >= enrollment_date),
  ADD CONSTRAINT employee_training_completed_when_completed_check
    CHECK ((status = 'completed') = (completion_date IS NOT NULL)),
  ADD CONSTRAINT employee_training_score_when_completed_check
    CHECK ((status = 'completed') = (score IS NOT NULL)),
  ADD CONSTRAINT employee_training_score_range_check
    CHECK (score BETWEEN 0 AND 100);

ALTER TABLE performance_reviews
  ADD CONSTRAINT performance_reviews_pkey PRIMARY KEY (review_id),
  ADD CONSTRAINT performance_reviews_employee_id_review_date_key UNIQUE (employee_id, review_date),
  ADD CONSTRAINT performance_reviews_reviewer_is_another_check
    CHECK (reviewer_id <> employee_id),
  ADD CONSTRAINT performance_reviews_rating_range_check
    CHECK (rating BETWEEN 1 AND 5),
  ADD CONSTRAINT performance_reviews_goals_met_percent_check
    CHECK (goals_met BETWEEN 0 AND 100);

ALTER TABLE employee_assignments
  ADD CONSTRAINT employee_assignments_pkey PRIMARY KEY (assignment_id),
  ADD CONSTRAINT employee_assignments_assignment_type_related_entit_15880666_key UNIQUE (assignment_type, related_entity_id, employee_id, start_date),
  ADD CONSTRAINT employee_assignments_assignment_type_check
    CHECK (assignment_type IN ('customer_portfolio', 'project', 'branch_coverage')),
  ADD CONSTRAINT employee_assignments_ended_after_start_check
    CHECK (end_date >= start_date);
