import { id, money, oneOf, references } from '../../../../core/column.ts'
import { Draws } from '../../../../core/draws.ts'
import { IdManager } from '../../../../core/id-manager.ts'
import { bankTable } from '../../life/lives.ts'
import { departmentNames } from '../../lists.ts'
import { departments as budgets } from '../../vocabulary/departments.ts'

const CENTS_PER_THOUSAND = 100_000

/** The departments, each led by one of its own. */
export const departments = bankTable({
  schema: 'employees_db',
  name: 'departments',
  comment: 'Departments of the bank: one row per department',
  columns: {
    department_id: id('Key of the department'),
    department_name: {
      ...oneOf(departmentNames, 100, 'Name of the department, as employees refer to it'),
      isBytewise: true,
    },
    department_head_id: references('employees_db.employees.employee_id', 'Who leads the department'),
    budget: money('What the department may spend in a year besides pay, in dollars'),
  },
  primaryKey: ['department_id'],
  unique: [['department_name'], ['department_head_id']],
  checks: { budget_positive: 'budget > 0' },
  rows({ world }, emit) {
    const draws = new Draws(world.seed, 'department.budget')
    departmentNames.forEach((name, department) => {
      const { budgetMinDollars, budgetMaxDollars } = budgets.find((each) => each.name === name) ?? ANY_BUDGET
      emit({
        department_id: IdManager.root('DEPT', department),
        department_name: name,
        department_head_id: world.staff.idOf(1 + department),
        budget:
          draws.between(budgetMinDollars / 1000, budgetMaxDollars / 1000, department) * CENTS_PER_THOUSAND,
      })
    })
  },
})

/** For a department that the vocabulary does not know. */
const ANY_BUDGET = { budgetMinDollars: 500_000, budgetMaxDollars: 5_000_000 }
