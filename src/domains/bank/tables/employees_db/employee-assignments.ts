import { date, id, identity, oneOf, optional, references } from '../../../../core/column.ts'
import { IdManager } from '../../../../core/id-manager.ts'
import { employeeTable } from '../../life/lives.ts'
import { ASSIGNMENTS_MAX } from '../../life/staff/assignments.ts'
import { assignmentTypes } from '../../lists.ts'

/** What employees look after. */
export const employeeAssignments = employeeTable({
  schema: 'employees_db',
  name: 'employee_assignments',
  comment: 'Assignments: one row per customer, project or branch that an employee looks after',
  columns: {
    assignment_id: identity('Key of the assignment'),
    employee_id: references('employees_db.employees.employee_id', 'Who is in charge'),
    assignment_type: oneOf(assignmentTypes, 50, 'What kind of thing the assignment is about'),
    related_entity_id: id('customer_id, project_id or branch_code, by the type of the assignment'),
    start_date: date('First day of the assignment'),
    end_date: optional(date('Last day of the assignment; NULL while it lasts')),
  },
  primaryKey: ['assignment_id'],
  unique: [['assignment_type', 'related_entity_id', 'employee_id', 'start_date']],
  checks: { ended_after_start: 'end_date >= start_date' },
  rows({ employee, world }, emit) {
    let ordinal = 0
    for (const { type, entityId, from, until } of world.staff.assignments.assignmentsOf(employee)) {
      emit({
        assignment_id: IdManager.number(employee.index, ordinal++, ASSIGNMENTS_MAX),
        employee_id: employee.id,
        assignment_type: type,
        related_entity_id: entityId,
        start_date: from,
        end_date: until,
      })
    }
  },
})
