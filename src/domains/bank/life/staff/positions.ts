import type { DepartmentName } from '../../lists.ts'
import type { Role } from '../staff-contract.ts'

/** What a role is: its department, its share of those who lead no department, and its pay. */
export interface Position {
  readonly role: Role
  readonly department: DepartmentName
  readonly share: number
  /** Dollars a year, from and to. */
  readonly salary: readonly [number, number]
  /** How many were there before the first customer came. */
  readonly founders: number
}

/** What the roles that a bank must have besides the nine named ones take from these, which share the rest as before. */
const OTHERS = 1 - 0.015 - 0.01 - 0.01

/** The roles below the heads of department, the common ones first. */
export const POSITIONS = [
  {
    role: 'Customer Service Representative',
    department: 'Customer Service',
    share: 0.4 * OTHERS,
    salary: [35_000, 55_000],
    founders: 2,
  },
  {
    role: 'Loan Officer',
    department: 'Lending',
    share: 0.2 * OTHERS,
    salary: [50_000, 80_000],
    founders: 2,
  },
  {
    role: 'Insurance Agent',
    department: 'Insurance',
    share: 0.15 * OTHERS,
    salary: [45_000, 75_000],
    founders: 2,
  },
  {
    role: 'Compliance Officer',
    department: 'Compliance & Risk',
    share: 0.1 * OTHERS,
    salary: [60_000, 95_000],
    founders: 2,
  },
  {
    role: 'Branch Manager',
    department: 'Retail Banking',
    share: 0.05 * OTHERS,
    salary: [70_000, 120_000],
    founders: 2,
  },
  {
    role: 'Risk Analyst',
    department: 'Risk Management',
    share: 0.03 * OTHERS,
    salary: [65_000, 100_000],
    founders: 1,
  },
  {
    role: 'IT Specialist',
    department: 'Information Technology',
    share: 0.03 * OTHERS,
    salary: [70_000, 110_000],
    founders: 1,
  },
  {
    role: 'HR Specialist',
    department: 'Human Resources',
    share: 0.02 * OTHERS,
    salary: [55_000, 85_000],
    founders: 1,
  },
  {
    role: 'Marketing Specialist',
    department: 'Marketing',
    share: 0.02 * OTHERS,
    salary: [60_000, 90_000],
    founders: 1,
  },
  {
    role: 'Operations Specialist',
    department: 'Operations',
    share: 0.015,
    salary: [45_000, 75_000],
    founders: 1,
  },
  {
    role: 'Financial Analyst',
    department: 'Finance',
    share: 0.01,
    salary: [65_000, 100_000],
    founders: 1,
  },
  {
    role: 'Internal Auditor',
    department: 'Internal Audit',
    share: 0.01,
    salary: [65_000, 100_000],
    founders: 1,
  },
] as const satisfies readonly Position[]

/** Dollars a year, from and to, of those who lead; above every other role. */
export const HEAD_SALARY = [125_000, 180_000] as const
export const DIRECTOR_SALARY = [260_000, 340_000] as const

const placesOf = (wanted: readonly Role[]): readonly number[] =>
  POSITIONS.flatMap(({ role }, place) => (wanted.includes(role) ? [place] : []))

/** The places in POSITIONS of those who look after customers. */
export const AGENTS = placesOf(['Customer Service Representative', 'Loan Officer', 'Insurance Agent'])
/** The place in POSITIONS of branch managers. */
export const BRANCH_MANAGER = placesOf(['Branch Manager'])[0] as number
/** The place in POSITIONS of those who serve at the counter. */
export const TELLER = placesOf(['Customer Service Representative'])[0] as number
/** Instead of a place in POSITIONS. */
export const DIRECTOR = -2
export const HEAD = -1
