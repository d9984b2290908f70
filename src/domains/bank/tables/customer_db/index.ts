import type { AnyTable } from '../../../../core/table.ts'

export const foundationProfileTables: readonly AnyTable[] = []
export const crmTables: readonly AnyTable[] = []
