import { date, id, references, varchar } from '../../../../core/column.ts'
import { BRANCH_COUNT, branchCode } from '../../life/branches.ts'
import { bankTable } from '../../life/lives.ts'
import { type Branch, branches as places } from '../../vocabulary/branches.ts'

/** The branches of the bank, from the first one, which is its head office. */
export const branches = bankTable({
  schema: 'employees_db',
  name: 'branches',
  comment: 'Branches of the bank: one row per branch; the first is the head office',
  columns: {
    branch_code: id('Code of the branch, as accounts and employees refer to it', 10),
    branch_name: varchar(100, 'Name of the branch'),
    town: varchar(100, 'Town in which the branch lies'),
    state: varchar(2, 'State, in two letters'),
    phone: varchar(20, 'Telephone number of the branch'),
    opened_date: date('Day on which the branch opened'),
    manager_id: references('employees_db.employees.employee_id', 'Branch manager in charge'),
  },
  primaryKey: ['branch_code'],
  unique: [['branch_name'], ['phone']],
  rows({ world }, emit) {
    const { personnel, branches: rules } = world.staff
    for (let branch = 0; branch < BRANCH_COUNT; branch++) {
      const { name, town } = places[branch] as Branch
      emit({
        branch_code: branchCode(branch),
        branch_name: name,
        town: town.name,
        state: town.state,
        phone: personnel.phoneOfBranch(branch),
        opened_date: rules.openedDayOf(branch),
        manager_id: world.staff.idOf(personnel.managerOfBranch(branch)),
      })
    }
  },
})
