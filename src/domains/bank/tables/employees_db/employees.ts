import {
  date,
  id,
  integer,
  numeric,
  oneOf,
  optional,
  personal,
  references,
  timestamp,
  varchar,
  withDefault,
} from '../../../../core/column.ts'
import { branchCode } from '../../life/branches.ts'
import { employeeTable } from '../../life/lives.ts'
import { roles } from '../../life/staff-contract.ts'
import { employmentStatuses } from '../../lists.ts'

/** Everyone who works or worked for the bank. */
export const employees = employeeTable({
  schema: 'employees_db',
  name: 'employees',
  comment: 'Employees: one row per person who works or worked for the bank',
  columns: {
    employee_id: id('Key of the employee in all systems'),
    employee_number: { ...varchar(20, 'Staff number, in the order of hiring'), isBytewise: true },
    first_name: personal(varchar(100, 'Given name')),
    last_name: personal(varchar(100, 'Family name')),
    email: personal(varchar(150, 'E-mail address at work')),
    phone: personal(varchar(20, 'Phone number at work')),
    role: oneOf(roles, 100, 'Job title'),
    department: references(
      'employees_db.departments.department_name',
      'Name of the department that the person belongs to',
      100,
    ),
    branch_code: references(
      'employees_db.branches.branch_code',
      'Branch where the person works, or last worked',
      10,
    ),
    manager_id: optional(
      references('employees_db.employees.employee_id', 'Line manager; NULL for the managing director'),
    ),
    hire_date: date('First working day with the bank'),
    termination_date: optional(date('Last working day with the bank; NULL while employed')),
    employment_status: withDefault(
      oneOf(employmentStatuses, 20, 'Whether the person works here'),
      "'active'",
    ),
    salary: personal(numeric(12, 2, 'Yearly pay in dollars')),
    created_at: timestamp('When the record was made'),
    job_level: integer(
      'Rank: 1 and 2 staff, 3 team lead, 4 branch manager, 5 head of department, 6 managing director',
    ),
    leave_start_date: optional(date('Day since which the person is on leave; NULL otherwise')),
  },
  primaryKey: ['employee_id'],
  unique: [['employee_number'], ['email'], ['phone']],
  checks: {
    manager_is_another: 'manager_id <> employee_id',
    one_root: '(manager_id IS NULL) = (job_level = 6)',
    level_range: 'job_level BETWEEN 1 AND 6',
    terminated_after_hire: 'termination_date > hire_date',
    terminated_when_terminated: "(employment_status = 'terminated') = (termination_date IS NOT NULL)",
    leave_after_hire: 'leave_start_date > hire_date',
    on_leave_when_on_leave: "(employment_status = 'on_leave') = (leave_start_date IS NOT NULL)",
    salary_positive: 'salary > 0',
    recorded_from_hire: 'created_at >= hire_date',
  },
  rows({ employee, world }, emit) {
    emit({
      employee_id: employee.id,
      employee_number: employee.staffNumber,
      first_name: employee.firstName,
      last_name: employee.lastName,
      email: employee.email,
      phone: employee.phone,
      role: employee.role,
      department: employee.department,
      branch_code: branchCode(employee.branch),
      manager_id: employee.manager < 0 ? null : world.staff.idOf(employee.manager),
      hire_date: employee.hireDay,
      termination_date: employee.endDay,
      employment_status: employee.status,
      salary: employee.salary,
      created_at: employee.hireSecond,
      job_level: employee.level,
      leave_start_date: employee.leaveDay,
    })
  },
})
