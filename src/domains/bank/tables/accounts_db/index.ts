import type { AnyTable } from '../../../../core/table.ts'
import { accounts } from './accounts.ts'
import { customers } from './customers.ts'

export const foundationCustomerTables: readonly AnyTable[] = [customers]
export const accountsTables: readonly AnyTable[] = [accounts]
