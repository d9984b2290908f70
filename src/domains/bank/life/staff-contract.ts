/** The roles of the bank; heads and the managing director are one each per department and bank. */
export const roles = [
  'Managing Director',
  'Department Head',
  'Customer Service Representative',
  'Loan Officer',
  'Insurance Agent',
  'Compliance Officer',
  'Branch Manager',
  'Risk Analyst',
  'IT Specialist',
  'HR Specialist',
  'Marketing Specialist',
  'Operations Specialist',
  'Financial Analyst',
  'Internal Auditor',
] as const
export type Role = (typeof roles)[number]

/**
 * The people of the bank, as arithmetic: whom a reference points at, without making the others. Within a role people are
 * numbered by the day they were hired, so those employed on a day are found without a search through rows.
 */
export interface Staff {
  /** How many employees there are or were. */
  readonly count: number
  /** `EMP-…` of an employee. */
  idOf(employee: number): string
  /** Someone of the role who works for the bank on that day, chosen by 32 random bits. */
  pick(role: Role, day: number, bits: number): number
  /** The head of the department that the role belongs to; works for the bank from its first day on. */
  headOf(role: Role): number
  /** The managing director. */
  readonly director: number
}
