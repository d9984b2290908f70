import type { AnyTable } from '../../../../core/table.ts'

export const complianceTables: readonly AnyTable[] = []
