import type { DepartmentName, EmploymentStatus } from '../lists.ts'
import type { Customer } from './contracts.ts'

/** How long the bank has existed: its leaders were hired then, three years before the first customer. */
export const BANK_AGE_DAYS = 3653

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

/** Days count from 1970-01-01, seconds from its midnight UTC, money is in cents. */
export interface Employee {
  readonly index: number
  readonly id: string
  /** `E10000` and up, in the order of hiring. */
  readonly staffNumber: string
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly phone: string
  readonly role: Role
  readonly department: DepartmentName
  /** 1 and 2 are staff, 3 team leads, 4 branch managers, 5 heads of department, 6 is the managing director. */
  readonly level: number
  /** The line manager's number; -1 for the managing director. */
  readonly manager: number
  /** Where the person works, 0 to 19. */
  readonly branch: number
  readonly hireDay: number
  /** The second within that day at which the record was made. */
  readonly hireSecond: number
  readonly status: EmploymentStatus
  /** The last day of employment; null while employed. */
  readonly endDay: number | null
  /** Since when the person is on leave; null while not. */
  readonly leaveDay: number | null
  /** Cents a year. */
  readonly salary: number
}

/** Who looks after a customer. */
export interface CustomerAgent {
  readonly employee: number
  readonly from: number
  /** Null while it lasts. */
  readonly until: number | null
}

/**
 * The people of the bank, as arithmetic: whom a reference points at, without making the others. Within a role people are
 * numbered by the day they were hired, so those employed on a day are found without a search through rows.
 */
export interface Staff {
  /** How many employees there are or were. */
  readonly count: number
  /** `EMP-…` of an employee. */
  idOf(employee: number): string
  /**
   * Someone of the role who was hired before that day, has not left by it and is not on leave, chosen by 32 random bits.
   * For a day before anyone of the role was hired it is the first of them.
   */
  pick(role: Role, day: number, bits: number): number
  /** A customer service representative of that branch, by the same rules; of any branch where it has none that day. */
  teller(branch: number, day: number, bits: number): number
  /** The head of the department that the role belongs to; works for the bank from its first days on. */
  headOf(role: Role): number
  /** The managing director. */
  readonly director: number
  /** Everything about one employee. */
  employeeOf(employee: number): Employee
  /** True when the employee was hired before that day, has not left by it and is not on leave. */
  isAtWork(employee: number, day: number): boolean
  /**
   * Who looks after a customer today, `until` null: the holder of the customer's portfolio where there is a running one,
   * else whom the desk named; undefined for one customer in five, and for those who closed their relationship.
   */
  agentOf(customer: number, facts?: Customer): CustomerAgent | undefined
}
