import type { Defect } from './defect.ts'

const oneEmployee = (where: string) =>
  `(SELECT employee_id FROM employees_db.employees WHERE ${where} ORDER BY employee_id LIMIT 1)`
const changeEmployee = (set: string, where: string) =>
  `UPDATE employees_db.employees SET ${set} WHERE employee_id = ${oneEmployee(where)}`
const changeTraining = (set: string, where: string) =>
  `UPDATE employees_db.employee_training SET ${set} WHERE training_record_id =
     (SELECT min(training_record_id) FROM employees_db.employee_training WHERE ${where})`
const changeReview = (set: string, where = 'true') =>
  `UPDATE employees_db.performance_reviews SET ${set} WHERE review_id =
     (SELECT min(review_id) FROM employees_db.performance_reviews WHERE ${where})`
const changeAssignment = (set: string, where: string) =>
  `UPDATE employees_db.employee_assignments SET ${set} WHERE assignment_id =
     (SELECT min(assignment_id) FROM employees_db.employee_assignments WHERE ${where})`

const DIRECTOR = oneEmployee('job_level = 6')
const asOf = '(SELECT as_of FROM dhub.dataset)'
const isRepresentative = "role = 'Customer Service Representative'"
const isLead = `${isRepresentative} AND job_level = 3`
const isStaff = `${isRepresentative} AND job_level < 3 AND employment_status = 'active'`
/** Someone there for as long as the bank itself, so that dates may be moved a little. */
const isFounder = `${isRepresentative} AND hire_date < ${asOf} - 3500`

/** For each rule about people a change that breaks it. */
export const peopleDefects: readonly Defect[] = [
  {
    rule: 'people/001-one-root',
    defect: changeEmployee('manager_id = NULL', 'job_level = 5'),
    without: ['employees_db.employees.employees_one_root_check'],
  },
  {
    rule: 'people/002-no-cycles',
    defect: `UPDATE employees_db.employees head SET manager_id =
      (SELECT min(employee_id) FROM employees_db.employees report WHERE report.manager_id = head.employee_id)
      WHERE employee_id = ${oneEmployee("job_level = 5 AND department = 'Customer Service'")}`,
  },
  {
    rule: 'people/003-managers-rank-higher',
    defect: changeEmployee('job_level = 5', "role = 'Risk Analyst'"),
  },
  {
    rule: 'people/004-managers-came-first',
    defect: `UPDATE employees_db.employees SET hire_date = ${asOf} - 1, created_at = ${asOf} - 1
      WHERE employee_id = ${DIRECTOR}`,
  },
  {
    rule: 'people/005-managers-are-there',
    defect: changeEmployee(
      `employment_status = 'terminated', termination_date = ${asOf} - 1`,
      "role = 'Branch Manager'",
    ),
  },
  {
    rule: 'people/006-managers-from-the-department',
    defect: changeEmployee(
      `manager_id = ${oneEmployee("job_level = 5 AND department = 'Marketing'")}`,
      "role = 'Risk Analyst'",
    ),
  },
  {
    rule: 'people/007-departments-led-by-their-own',
    defect: `UPDATE employees_db.departments SET department_head_id = ${DIRECTOR} WHERE department_name = 'Operations'`,
  },
  {
    rule: 'people/008-roles-belong-to-departments',
    defect: changeEmployee("department = 'Marketing'", isStaff),
  },
  {
    rule: 'people/009-staffed-before-customers',
    defect: `UPDATE employees_db.employees SET hire_date = ${asOf} - 30, created_at = ${asOf} - 30,
      employment_status = 'active', termination_date = NULL, leave_start_date = NULL
      WHERE role = 'Compliance Officer' AND employee_id <> ${oneEmployee("role = 'Compliance Officer'")}`,
  },
  {
    rule: 'people/010-every-role-held',
    defect: `UPDATE employees_db.employees SET employment_status = 'terminated', termination_date = ${asOf} - 1,
      leave_start_date = NULL WHERE role = 'Internal Auditor'`,
  },
  {
    rule: 'people/011-levels-fit-roles',
    defect: changeEmployee('job_level = 3', "role = 'Branch Manager'"),
  },
  {
    rule: 'people/012-salaries-fit-roles',
    defect: changeEmployee('salary = 20000', isStaff),
  },
  {
    rule: 'people/013-salaries-rise-with-level',
    defect: changeEmployee('salary = 55000', isStaff),
  },
  {
    rule: 'people/014-hired-on-working-days',
    defect: changeEmployee("created_at = created_at + INTERVAL '12 hours'", isStaff),
  },
  {
    rule: 'people/015-left-on-working-days',
    defect: changeEmployee(
      "termination_date = date_trunc('week', termination_date)::date + 6",
      "employment_status = 'terminated'",
    ),
  },
  {
    rule: 'people/016-nothing-in-the-future',
    defect: changeTraining(`completion_date = ${asOf}`, "status = 'completed'"),
  },
  {
    rule: 'people/017-trained-while-employed',
    defect: changeTraining(
      `enrollment_date = (SELECT min(hire_date) FROM employees_db.employees) - 10`,
      "status = 'completed'",
    ),
  },
  {
    rule: 'people/018-two-to-four-courses',
    defect: `DELETE FROM employees_db.employee_training WHERE employee_id = ${DIRECTOR}`,
  },
  {
    rule: 'people/019-course-results',
    defect: changeTraining('score = 64', "status = 'completed'"),
  },
  {
    rule: 'people/020-dropped-by-leavers',
    defect: changeTraining("status = 'dropped'", "status = 'in_progress'"),
  },
  {
    rule: 'people/021-courses-suit-the-work',
    defect: `UPDATE employees_db.employee_training SET program_id =
        (SELECT program_id FROM employees_db.training_programs WHERE program_name = 'Leading a Branch')
      WHERE training_record_id = (SELECT min(training_record_id) FROM employees_db.employee_training
        WHERE employee_id = ${oneEmployee(isLead)})`,
  },
  {
    rule: 'people/022-reviewed-while-employed',
    defect: changeReview('review_date = (SELECT min(hire_date) FROM employees_db.employees)'),
  },
  {
    rule: 'people/023-reviewed-by-the-manager',
    defect: changeReview(`reviewer_id = ${oneEmployee(isLead)}`),
  },
  {
    rule: 'people/024-reviewed-once-a-year',
    defect: `INSERT INTO employees_db.performance_reviews
        (employee_id, review_date, reviewer_id, rating, goals_met, comments)
      SELECT employee_id, review_date - 30, reviewer_id, rating, goals_met, comments
      FROM employees_db.performance_reviews ORDER BY review_id LIMIT 1`,
  },
  {
    rule: 'people/025-everyone-is-reviewed',
    defect: `DELETE FROM employees_db.performance_reviews WHERE employee_id = ${oneEmployee('job_level = 5')}`,
  },
  {
    rule: 'people/026-goals-agree-with-rating',
    defect: changeReview('goals_met = 60, rating = 5'),
  },
  {
    rule: 'people/027-assigned-while-employed',
    defect: changeAssignment(
      'start_date = (SELECT min(hire_date) FROM employees_db.employees) - 1',
      "assignment_type = 'customer_portfolio'",
    ),
  },
  {
    rule: 'people/028-portfolios-of-customers',
    defect: changeAssignment(
      "related_entity_id = 'CUST-9999999999'",
      "assignment_type = 'customer_portfolio'",
    ),
  },
  {
    rule: 'people/029-one-portfolio-at-a-time',
    defect: `INSERT INTO employees_db.employee_assignments (employee_id, assignment_type, related_entity_id, start_date)
      SELECT ${oneEmployee("role = 'Loan Officer'")}, assignment_type, related_entity_id, start_date + 1
      FROM employees_db.employee_assignments WHERE assignment_type = 'customer_portfolio' AND end_date IS NULL
      ORDER BY assignment_id LIMIT 1`,
  },
  {
    rule: 'people/030-profiles-know-the-agent',
    defect: `UPDATE customer_db.customer_profiles SET assigned_agent_id = ${oneEmployee("role = 'IT Specialist'")}
      WHERE customer_id = (SELECT min(customer_id) FROM customer_db.customer_profiles)`,
  },
  {
    rule: 'people/031-branches-are-covered-from-outside',
    defect: `UPDATE employees_db.employee_assignments assignment SET related_entity_id = branch_code
      FROM employees_db.employees employee WHERE employee.employee_id = assignment.employee_id
      AND assignment_id = (SELECT min(assignment_id) FROM employees_db.employee_assignments
        WHERE assignment_type = 'branch_coverage')`,
  },
  {
    rule: 'people/032-members-of-projects',
    defect: changeAssignment('start_date = start_date - 1', "assignment_type = 'project'"),
  },
  {
    rule: 'people/033-projects-have-leads',
    defect: `UPDATE employees_db.projects SET lead_id = ${DIRECTOR}
      WHERE project_id = (SELECT min(project_id) FROM employees_db.projects)`,
  },
  {
    rule: 'people/034-branches-have-managers',
    defect: `UPDATE employees_db.branches SET manager_id = ${DIRECTOR} WHERE branch_code = 'BR005'`,
  },
  {
    rule: 'people/035-branches-opened-in-time',
    defect: `UPDATE employees_db.branches SET opened_date = ${asOf} - 1 WHERE branch_code = 'BR005'`,
  },
  {
    rule: 'people/036-staff-numbers-in-order',
    defect: changeEmployee("employee_number = 'E9999999'", isFounder),
  },
  {
    rule: 'people/037-addresses-bear-the-name',
    defect: changeEmployee("email = 'someone.else1@example.com'", isFounder),
  },
  {
    rule: 'people/038-fixed-numbers',
    defect: 'UPDATE employees_db.training_programs SET certification = false',
  },
]
