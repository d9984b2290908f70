import type { Phase } from '../../core/domain.ts'
import { accountsTables, foundationCustomerTables } from './tables/accounts_db/index.ts'
import { complianceTables } from './tables/compliance_db/index.ts'
import { crmTables, foundationProfileTables } from './tables/customer_db/index.ts'
import { employeeDevelopmentTables, foundationStaffTables } from './tables/employees_db/index.ts'
import { insuranceTables } from './tables/insurance_db/index.ts'
import { loansTables } from './tables/loans_db/index.ts'

/** The seven phases of filling the bank, in order. */
export const bankPhases: readonly Phase[] = [
  {
    name: 'foundation',
    title: 'Foundation',
    tables: [...foundationStaffTables, ...foundationCustomerTables, ...foundationProfileTables],
  },
  { name: 'core-banking', title: 'Core banking', tables: accountsTables },
  { name: 'crm', title: 'Customer relationship', tables: crmTables },
  { name: 'employee-development', title: 'Employee development', tables: employeeDevelopmentTables },
  { name: 'loans', title: 'Loans', tables: loansTables },
  { name: 'insurance', title: 'Insurance', tables: insuranceTables },
  { name: 'compliance', title: 'Compliance', tables: complianceTables },
]
