import type { AnyTable } from '../../../../core/table.ts'

export const foundationStaffTables: readonly AnyTable[] = []
export const employeeDevelopmentTables: readonly AnyTable[] = []
