import type { AnyTable } from '../../../../core/table.ts'
import { branches } from './branches.ts'
import { departments } from './departments.ts'
import { employeeAssignments } from './employee-assignments.ts'
import { employeeTraining } from './employee-training.ts'
import { employees } from './employees.ts'
import { performanceReviews } from './performance-reviews.ts'
import { projects } from './projects.ts'
import { trainingPrograms } from './training-programs.ts'

export const foundationStaffTables: readonly AnyTable[] = [departments, branches, employees, trainingPrograms]
export const employeeDevelopmentTables: readonly AnyTable[] = [
  projects,
  employeeTraining,
  performanceReviews,
  employeeAssignments,
]
