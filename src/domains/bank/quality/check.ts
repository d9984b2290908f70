import type { Assertion } from '../../../core/estate/observations.ts'

/**
 * A promise about a table of the bank, as SQL. Every query may name two moments: `:check`, when it is asked (a
 * timestamp, six in the morning), and `:books`, the first second of as-of. It gives one number.
 */
export interface Check {
  readonly id: string
  readonly schema: string
  readonly table: string
  readonly column?: string
  readonly kind: Assertion['kind']
  readonly measure?: NonNullable<Assertion['measure']>
  readonly description: string
  readonly sql: string
  /** The least and the greatest that is promised, as SQL over what the bank has always been like; none is no limit. */
  readonly from?: string
  readonly to?: string
  /** Key of the department that is told when it is broken. */
  readonly department: string
  readonly priority: 'critical' | 'high' | 'medium' | 'low'
}
