import type { AnyTable } from '../../../../core/table.ts'
import { accountHolders } from './account-holders.ts'
import { accountRelationships } from './account-relationships.ts'
import { accounts } from './accounts.ts'
import { customers } from './customers.ts'
import { feeTariffs } from './fee-tariffs.ts'
import { transactions } from './transactions.ts'

export const foundationCustomerTables: readonly AnyTable[] = [customers]
export const accountsTables: readonly AnyTable[] = [
  feeTariffs,
  accounts,
  accountHolders,
  accountRelationships,
  transactions,
]
