import type { AnyTable } from '../../../../core/table.ts'

export const insuranceTables: readonly AnyTable[] = []
