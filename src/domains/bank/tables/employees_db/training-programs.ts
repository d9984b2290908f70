import { boolean, id, integer, oneOf, text, varchar, withDefault } from '../../../../core/column.ts'
import { IdManager } from '../../../../core/id-manager.ts'
import { bankTable } from '../../life/lives.ts'
import { trainingCategories } from '../../lists.ts'
import { trainingPrograms as catalogue } from '../../vocabulary/training-programs.ts'

/** The catalogue of courses. */
export const trainingPrograms = bankTable({
  schema: 'employees_db',
  name: 'training_programs',
  comment: 'Course catalogue: one row per training programme',
  columns: {
    program_id: id('Key of the programme'),
    program_name: varchar(200, 'Title of the programme'),
    description: text('What the programme teaches'),
    duration_hours: integer('Length in hours'),
    certification: withDefault(boolean('Whether the programme ends with a certificate'), 'false'),
    category: oneOf(trainingCategories, 50, 'What the programme is about'),
  },
  primaryKey: ['program_id'],
  unique: [['program_name']],
  checks: { duration_positive: 'duration_hours > 0' },
  rows(_, emit) {
    catalogue.forEach(({ name, description, durationHours, certification, category }, program) => {
      emit({
        program_id: IdManager.root('PROG', program),
        program_name: name,
        description,
        duration_hours: durationHours,
        certification,
        category,
      })
    })
  },
})
