import { complianceDefects } from './defects/compliance.ts'
import { customerDefects } from './defects/customers.ts'
import type { Defect } from './defects/defect.ts'
import { identityDefects } from './defects/identity.ts'
import { insuranceDefects } from './defects/insurance.ts'
import { loansDefects } from './defects/loans.ts'
import { moneyDefects } from './defects/money.ts'
import { peopleDefects } from './defects/people.ts'
import { timeDefects } from './defects/time.ts'

/** Every planted defect, by the topics of the rules. */
export const allDefects: readonly Defect[] = [
  ...moneyDefects,
  ...loansDefects,
  ...peopleDefects,
  ...customerDefects,
  ...insuranceDefects,
  ...complianceDefects,
  ...identityDefects,
  ...timeDefects,
]
