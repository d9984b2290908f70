import type { AnyTable } from '../../../../core/table.ts'

export const loansTables: readonly AnyTable[] = []
