-- employees_db: Human resources: departments, branches, people, training and reviews
-- Here: what every table and column means.
-- Names carry no schema: run it with search_path set to employees_db, or as a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

COMMENT ON TABLE departments IS 'Departments of the bank: one row per department';
COMMENT ON COLUMN departments.department_id IS 'Key of the department';
COMMENT ON COLUMN departments.department_name IS 'Name of the department, as employees refer to it';
COMMENT ON COLUMN departments.department_head_id IS 'Who leads the department';
COMMENT ON COLUMN departments.budget IS 'What the department may spend in a year besides pay, in dollars';

COMMENT ON TABLE branches IS 'Branches of the bank: one row per branch; the first is the head office';
COMMENT ON COLUMN branches.branch_code IS 'Code of the branch, as accounts and employees refer to it';
COMMENT ON COLUMN branches.branch_name IS 'Name of the branch';
COMMENT ON COLUMN branches.town IS 'Town in which the branch lies';
COMMENT ON COLUMN branches.state IS 'State, in two letters';
COMMENT ON COLUMN branches.phone IS 'Telephone number of the branch';
COMMENT ON COLUMN branches.opened_date IS 'Day on which the branch opened';
COMMENT ON COLUMN branches.manager_id IS 'Branch manager in charge';

COMMENT ON TABLE employees IS 'Employees: one row per person who works or worked for the bank';
COMMENT ON COLUMN employees.employee_id IS 'Key of the employee in all systems';
COMMENT ON COLUMN employees.employee_number IS 'Staff number, in the order of hiring';
COMMENT ON COLUMN employees.first_name IS 'Given name';
COMMENT ON COLUMN employees.last_name IS 'Family name';
COMMENT ON COLUMN employees.email IS 'E-mail address at work';
COMMENT ON COLUMN employees.phone IS 'Phone number at work';
COMMENT ON COLUMN employees.role IS 'Job title';
COMMENT ON COLUMN employees.department IS 'Name of the department that the person belongs to';
COMMENT ON COLUMN employees.branch_code IS 'Branch where the person works, or last worked';
COMMENT ON COLUMN employees.manager_id IS 'Line manager; NULL for the managing director';
COMMENT ON COLUMN employees.hire_date IS 'First working day with the bank';
COMMENT ON COLUMN employees.termination_date IS 'Last working day with the bank; NULL while employed';
COMMENT ON COLUMN employees.employment_status IS 'Whether the person works here';
COMMENT ON COLUMN employees.salary IS 'Yearly pay in dollars';
COMMENT ON COLUMN employees.created_at IS 'When the record was made';
COMMENT ON COLUMN employees.job_level IS 'Rank: 1 and 2 staff, 3 team lead, 4 branch manager, 5 head of department, 6 managing director';
COMMENT ON COLUMN employees.leave_start_date IS 'Day since which the person is on leave; NULL otherwise';

COMMENT ON TABLE training_programs IS 'Course catalogue: one row per training programme';
COMMENT ON COLUMN training_programs.program_id IS 'Key of the programme';
COMMENT ON COLUMN training_programs.program_name IS 'Title of the programme';
COMMENT ON COLUMN training_programs.description IS 'What the programme teaches';
COMMENT ON COLUMN training_programs.duration_hours IS 'Length in hours';
COMMENT ON COLUMN training_programs.certification IS 'Whether the programme ends with a certificate';
COMMENT ON COLUMN training_programs.category IS 'What the programme is about';

COMMENT ON TABLE projects IS 'Projects of the bank: one row per project that employees are assigned to';
COMMENT ON COLUMN projects.project_id IS 'Key of the project';
COMMENT ON COLUMN projects.project_name IS 'Name of the project';
COMMENT ON COLUMN projects.description IS 'What the project is to achieve';
COMMENT ON COLUMN projects.department IS 'Department that runs the project';
COMMENT ON COLUMN projects.lead_id IS 'Who leads the project';
COMMENT ON COLUMN projects.start_date IS 'First day of the project';
COMMENT ON COLUMN projects.end_date IS 'Last day of the project; NULL while it goes on';

COMMENT ON TABLE employee_training IS 'Course enrolments: one row per employee and training programme';
COMMENT ON COLUMN employee_training.training_record_id IS 'Key of the enrolment';
COMMENT ON COLUMN employee_training.employee_id IS 'Who takes the course';
COMMENT ON COLUMN employee_training.program_id IS 'Which course';
COMMENT ON COLUMN employee_training.enrollment_date IS 'Day of joining';
COMMENT ON COLUMN employee_training.completion_date IS 'Day of finishing; NULL unless completed';
COMMENT ON COLUMN employee_training.status IS 'How far the course has come';
COMMENT ON COLUMN employee_training.score IS 'Mark from 0 to 100; NULL unless completed';

COMMENT ON TABLE performance_reviews IS 'Performance reviews: one row per employee and review';
COMMENT ON COLUMN performance_reviews.review_id IS 'Key of the review';
COMMENT ON COLUMN performance_reviews.employee_id IS 'Who is reviewed';
COMMENT ON COLUMN performance_reviews.review_date IS 'Day of the review';
COMMENT ON COLUMN performance_reviews.reviewer_id IS 'Who reviews: the line manager';
COMMENT ON COLUMN performance_reviews.rating IS 'Overall mark from 1 (poor) to 5 (outstanding)';
COMMENT ON COLUMN performance_reviews.goals_met IS 'Per cent of the goals of the year, weighted, that were reached';
COMMENT ON COLUMN performance_reviews.comments IS 'What the manager remarked and agreed with the employee';

COMMENT ON TABLE employee_assignments IS 'Assignments: one row per customer, project or branch that an employee looks after';
COMMENT ON COLUMN employee_assignments.assignment_id IS 'Key of the assignment';
COMMENT ON COLUMN employee_assignments.employee_id IS 'Who is in charge';
COMMENT ON COLUMN employee_assignments.assignment_type IS 'What kind of thing the assignment is about';
COMMENT ON COLUMN employee_assignments.related_entity_id IS 'customer_id, project_id or branch_code, by the type of the assignment';
COMMENT ON COLUMN employee_assignments.start_date IS 'First day of the assignment';
COMMENT ON COLUMN employee_assignments.end_date IS 'Last day of the assignment; NULL while it lasts';
