import { SECONDS_PER_DAY } from '../../../../core/calendar.ts'
import type { Draws } from '../../../../core/draws.ts'
import { IdManager } from '../../../../core/id-manager.ts'
import { Permutation } from '../../../../core/permutation.ts'
import { type DepartmentName, departmentNames } from '../../lists.ts'
import { BRANCH_COUNT, type BranchRules } from '../branches.ts'
import { Phones } from '../phones.ts'
import type { Employee, Role } from '../staff-contract.ts'
import { StaffNames, workEmailOf } from './names.ts'
import { BRANCH_MANAGER, DIRECTOR, HEAD, POSITIONS, type Position, TELLER } from './positions.ts'
import type { Ranks } from './ranks.ts'
import type { Roster } from './roster.ts'
import { Salaries } from './salaries.ts'
import type { Tenure } from './tenure.ts'

const SENIOR_AFTER_DAYS = 1095
const FIRST_STAFF_NUMBER = 10_000
/** Records are made within counter hours of the day of hiring. */
const OPENING_SECOND = 9 * 3600
const OPENING_SECONDS = 8 * 3600

/** What personnel files are made of. */
export interface PersonnelSources {
  readonly seed: number
  readonly asOf: number
  readonly roster: Roster
  readonly ranks: Ranks
  readonly tenure: Tenure
  readonly branches: BranchRules
  draws(name: string): Draws
}

/** The file of each employee: name, level, manager, branch and pay. */
export class Personnel {
  readonly #sources: PersonnelSources
  readonly #names: StaffNames
  readonly #phones: Phones
  readonly #salaries: Salaries
  readonly #seats: Permutation
  readonly #draws: Draws

  constructor(sources: PersonnelSources) {
    const { seed, roster } = sources
    this.#sources = sources
    this.#names = new StaffNames(sources.draws('staff.names'))
    this.#phones = Phones.ofEmployees(seed)
    this.#phones.requireCapacity(roster.count + BRANCH_COUNT)
    this.#salaries = new Salaries(sources.draws('staff.salary'))
    this.#seats = new Permutation(seed, 'staff.seats', roster.count)
    this.#draws = sources.draws('staff.file')
  }

  employeeOf(index: number): Employee {
    const { roster, tenure, asOf } = this.#sources
    const position = roster.positionOf(index)
    const rank = position < 0 ? 0 : roster.rankOf(index, position)
    const state = position < 0 ? 'present' : tenure.stateOf(position, rank)
    const hireDay = roster.hireDayOf(index)
    const endDay = state === 'terminated' ? tenure.endDayOf(index) : null
    const tenureDays = (endDay ?? asOf) - hireDay
    const level = this.#levelOf(position, rank, tenureDays)
    const { firstName, lastName } = this.#names.nameOf(index)
    return {
      index,
      id: IdManager.root('EMP', index),
      staffNumber: `E${FIRST_STAFF_NUMBER + index}`,
      firstName,
      lastName,
      email: workEmailOf(firstName, lastName, index),
      phone: this.#phones.at(index),
      role: roleAt(position),
      department: departmentOf(index, position),
      level,
      manager: this.#managerOf(index, position, level),
      branch: this.#branchOf(index, position, rank, endDay),
      hireDay,
      hireSecond:
        hireDay * SECONDS_PER_DAY + OPENING_SECOND + this.#draws.below(OPENING_SECONDS, index, Draw.hour),
      status: state === 'present' ? 'active' : state,
      endDay,
      leaveDay: state === 'on_leave' ? tenure.leaveDayOf(index) : null,
      salary: this.#salaries.salaryOf(index, position, level, tenureDays),
    }
  }

  /** The manager of a branch: one of the branch managers, several branches each while there are few of them. */
  managerOfBranch(branch: number): number {
    const { roster } = this.#sources
    return roster.employeeAt(BRANCH_MANAGER, branch % roster.sizeOf(BRANCH_MANAGER))
  }

  /** The number of a branch's own telephone. */
  phoneOfBranch(branch: number): string {
    return this.#phones.at(this.#sources.roster.count + branch)
  }

  #levelOf(position: number, rank: number, tenureDays: number): number {
    if (position < 0) return position === DIRECTOR ? 6 : 5
    if (position === BRANCH_MANAGER) return 4
    if (rank < (this.#sources.ranks.leads[position] as number)) return 3
    return tenureDays >= SENIOR_AFTER_DAYS ? 2 : 1
  }

  /** Heads report to the director, branch managers and team leads to their head, the others to a lead who was there. */
  #managerOf(employee: number, position: number, level: number): number {
    if (position < 0) return position === DIRECTOR ? -1 : 0
    const { roster, ranks } = this.#sources
    const leads = ranks.leads[position] as number
    if (level >= 3 || leads === 0) return headOf(position)
    const there = Math.min(leads, roster.hiredBy(position, roster.hireDayOf(employee) - 1))
    if (there === 0) return headOf(position)
    return roster.employeeAt(position, this.#draws.below(there, employee, Draw.lead))
  }

  /** Director and heads sit in the first branch, branch managers in one they manage; tellers go round the branches, the others sit evenly in all. */
  #branchOf(employee: number, position: number, rank: number, endDay: number | null): number {
    if (position < 0) return 0
    if (position === BRANCH_MANAGER) return rank % BRANCH_COUNT
    if (
      position === TELLER &&
      (endDay === null || rank % BRANCH_COUNT < this.#sources.branches.openOn(endDay))
    )
      return rank % BRANCH_COUNT
    if (endDay === null) return this.#seats.at(employee) % BRANCH_COUNT
    return this.#draws.below(this.#sources.branches.openOn(endDay), employee, Draw.branch)
  }
}

/** The head of the department of a position. */
export const headOf = (position: number): number =>
  1 + departmentNames.indexOf(positionAt(position).department)

const positionAt = (position: number): Position => POSITIONS[position] as Position

function roleAt(position: number): Role {
  if (position >= 0) return positionAt(position).role
  return position === DIRECTOR ? 'Managing Director' : 'Department Head'
}

/** The managing director belongs to operations. */
function departmentOf(employee: number, position: number): DepartmentName {
  if (position >= 0) return positionAt(position).department
  return position === HEAD ? (departmentNames[employee - 1] as DepartmentName) : 'Operations'
}

const Draw = { hour: 0, lead: 1, branch: 2 } as const
