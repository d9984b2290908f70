import { date, id, optional, references, text, varchar } from '../../../../core/column.ts'
import { bankTable } from '../../life/lives.ts'
import { PROJECT_COUNT } from '../../life/staff/projects.ts'

/** What project assignments point at. */
export const projects = bankTable({
  schema: 'employees_db',
  name: 'projects',
  comment: 'Projects of the bank: one row per project that employees are assigned to',
  columns: {
    project_id: id('Key of the project'),
    project_name: varchar(200, 'Name of the project'),
    description: text('What the project is to achieve'),
    department: references(
      'employees_db.departments.department_name',
      'Department that runs the project',
      100,
    ),
    lead_id: references('employees_db.employees.employee_id', 'Who leads the project'),
    start_date: date('First day of the project'),
    end_date: optional(date('Last day of the project; NULL while it goes on')),
  },
  primaryKey: ['project_id'],
  unique: [['project_name']],
  checks: { ended_after_start: 'end_date > start_date' },
  rows({ world }, emit) {
    for (let number = 0; number < PROJECT_COUNT; number++) {
      const project = world.staff.projects.projectAt(number)
      emit({
        project_id: project.id,
        project_name: project.name,
        description: project.goal,
        department: project.department,
        lead_id: world.staff.idOf(project.lead),
        start_date: project.startDay,
        end_date: project.endDay,
      })
    }
  },
})
