/** A change that breaks exactly what a rule watches over. */
export interface Defect {
  /** `topic/NNN-name` of the rule that must catch it. */
  readonly rule: string
  /** SQL, run in a transaction that is rolled back. */
  readonly defect: string
  /** Constraints that would stop the change, as `schema.table.constraint`; dropped in the same transaction first. */
  readonly without?: readonly string[]
}
