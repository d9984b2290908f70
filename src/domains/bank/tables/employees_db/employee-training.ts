import { date, identity, integer, oneOf, optional, references, withDefault } from '../../../../core/column.ts'
import { IdManager } from '../../../../core/id-manager.ts'
import { employeeTable } from '../../life/lives.ts'
import { COURSES_MAX } from '../../life/staff/training.ts'
import { trainingStatuses } from '../../lists.ts'

/** The courses that employees took. */
export const employeeTraining = employeeTable({
  schema: 'employees_db',
  name: 'employee_training',
  comment: 'Course enrolments: one row per employee and training programme',
  columns: {
    training_record_id: identity('Key of the enrolment'),
    employee_id: references('employees_db.employees.employee_id', 'Who takes the course'),
    program_id: references('employees_db.training_programs.program_id', 'Which course'),
    enrollment_date: date('Day of joining'),
    completion_date: optional(date('Day of finishing; NULL unless completed')),
    status: withDefault(oneOf(trainingStatuses, 50, 'How far the course has come'), "'enrolled'"),
    score: optional(integer('Mark from 0 to 100; NULL unless completed')),
  },
  primaryKey: ['training_record_id'],
  unique: [['employee_id', 'program_id']],
  checks: {
    completed_after_enrolment: 'completion_date >= enrollment_date',
    completed_when_completed: "(status = 'completed') = (completion_date IS NOT NULL)",
    score_when_completed: "(status = 'completed') = (score IS NOT NULL)",
    score_range: 'score BETWEEN 0 AND 100',
  },
  rows({ employee, world }, emit) {
    world.staff.training.trainingsOf(employee).forEach((training, ordinal) => {
      emit({
        training_record_id: IdManager.number(employee.index, ordinal, COURSES_MAX),
        employee_id: employee.id,
        program_id: IdManager.root('PROG', training.program),
        enrollment_date: training.enrolledDay,
        completion_date: training.completedDay,
        status: training.status,
        score: training.score,
      })
    })
  },
})
