import { SECONDS_PER_DAY } from '../../../core/calendar.ts'
import type { Draws } from '../../../core/draws.ts'
import { mix32 } from '../../../core/hash.ts'
import { IdManager } from '../../../core/id-manager.ts'
import { Permutation } from '../../../core/permutation.ts'
import { departmentNames, type EmploymentStatus } from '../lists.ts'
import { BRANCH_COUNT, BranchRules } from './branches.ts'
import type { Customer } from './contracts.ts'
import { Phones } from './phones.ts'
import { StaffNames, workEmailOf } from './staff/names.ts'
import { POSITIONS, type Position } from './staff/positions.ts'
import { Ranks } from './staff/ranks.ts'
import { HEADS, Roster } from './staff/roster.ts'
import { Salaries } from './staff/salaries.ts'
import { Tenure } from './staff/tenure.ts'
import { BANK_AGE_DAYS, type CustomerAgent, type Employee, type Role, type Staff } from './staff-contract.ts'
import type { World } from './world.ts'

const SENIOR_AFTER_DAYS = 1095
const FIRST_STAFF_NUMBER = 10_000
/** Records are made within counter hours of the day of hiring. */
const OPENING_SECOND = 9 * 3600
const OPENING_SECONDS = 8 * 3600
/** How often someone who has left is passed over before one of those who stay is taken. */
const PROBES = 4
/** Positions whose people look after customers. */
const AGENTS = ['Customer Service Representative', 'Loan Officer', 'Insurance Agent']

/** The people of the bank; see `Staff`. */
export class StaffRules implements Staff {
  readonly count: number
  readonly director = 0
  readonly branches: BranchRules
  readonly roster: Roster
  readonly ranks: Ranks
  readonly tenure: Tenure
  readonly #asOf: number
  readonly #names: StaffNames
  readonly #phones: Phones
  readonly #salaries: Salaries
  readonly #seats: Permutation
  readonly #draws: Draws
  /** Place in POSITIONS by role; -1 for heads, -2 for the director. */
  readonly #positions: ReadonlyMap<Role, number>

  constructor(world: World) {
    const { asOf, employeeCount, seed } = world
    const firstDay = asOf - BANK_AGE_DAYS
    this.count = employeeCount
    this.#asOf = asOf
    this.branches = new BranchRules(firstDay, world.draws('branch.opened'))
    this.roster = new Roster(employeeCount, firstDay, asOf, world.draws('staff.hired'))
    this.ranks = new Ranks(this.roster)
    const agents = [...POSITIONS.keys()].filter((at) => AGENTS.includes((POSITIONS[at] as Position).role))
    this.tenure = new Tenure(this.roster, this.ranks, agents, asOf, seed, world.draws('staff.tenure'))
    this.#names = new StaffNames(world.draws('staff.names'))
    this.#phones = Phones.ofEmployees(seed)
    this.#phones.requireCapacity(employeeCount)
    this.#salaries = new Salaries(world.draws('staff.salary'))
    this.#seats = new Permutation(seed, 'staff.seats', employeeCount)
    this.#draws = world.draws('staff')
    this.#positions = new Map<Role, number>([
      ['Managing Director', -2],
      ['Department Head', -1],
      ...POSITIONS.map(({ role }, at) => [role, at] as const),
    ])
  }

  idOf(employee: number): string {
    return IdManager.root('EMP', employee)
  }

  pick(role: Role, day: number, bits: number): number {
    const position = this.#positions.get(role) as number
    if (position === -2) return this.director
    if (position === -1) return 1 + below(HEADS, bits)
    const hired = this.roster.hiredBy(position, day - 1)
    if (hired === 0) return this.roster.employeeAt(position, 0)
    for (let probe = 0, dice = bits; probe < PROBES; probe++, dice = mix32(dice + 1)) {
      const rank = below(hired, dice)
      const employee = this.roster.employeeAt(position, rank)
      if (this.#isStillThere(position, rank, employee, day)) return employee
    }
    const staying = Math.min(hired, this.ranks.staying[position] as number)
    return this.roster.employeeAt(position, below(staying, bits))
  }

  headOf(role: Role): number {
    const position = this.#positions.get(role) as number
    return position < 0 ? this.director : this.#headOf(position)
  }

  isAtWork(employee: number, day: number): boolean {
    if (this.roster.hireDayOf(employee) >= day) return false
    const position = this.roster.positionOf(employee)
    return position < 0 || this.#isStillThere(position, this.roster.rankOf(employee, position), employee, day)
  }

  agentOf(_customer: number, _facts?: Customer): CustomerAgent | undefined {
    return undefined
  }

  employeeOf(index: number): Employee {
    const { roster } = this
    const position = roster.positionOf(index)
    const rank = position < 0 ? 0 : roster.rankOf(index, position)
    const state = position < 0 ? 'present' : this.tenure.stateOf(position, rank)
    const hireDay = roster.hireDayOf(index)
    const endDay = state === 'terminated' ? this.tenure.endDayOf(index) : null
    const tenureDays = (endDay ?? this.#asOf) - hireDay
    const level = this.#levelOf(position, rank, tenureDays)
    const { firstName, lastName } = this.#names.nameOf(index)
    const status: EmploymentStatus = state === 'present' ? 'active' : state
    return {
      index,
      id: this.idOf(index),
      staffNumber: `E${FIRST_STAFF_NUMBER + index}`,
      firstName,
      lastName,
      email: workEmailOf(firstName, lastName, index),
      phone: this.#phones.at(index),
      role:
        position === -2
          ? 'Managing Director'
          : position === -1
            ? 'Department Head'
            : positionAt(position).role,
      department: this.#departmentOf(index, position),
      level,
      manager: this.#managerOf(index, position, rank, level),
      branch: this.#branchOf(index, position, rank, endDay),
      hireDay,
      hireSecond:
        hireDay * SECONDS_PER_DAY + OPENING_SECOND + this.#draws.below(OPENING_SECONDS, index, Draw.hour),
      status,
      endDay,
      leaveDay: state === 'on_leave' ? this.tenure.leaveDayOf(index) : null,
      salary: this.#salaries.salaryOf(index, position, level, tenureDays),
    }
  }

  /** The manager of a branch: one of the branch managers, several branches each while there are few of them. */
  managerOfBranch(branch: number): number {
    const position = this.#positions.get('Branch Manager') as number
    const managers = this.roster.sizeOf(position)
    return this.roster.employeeAt(position, branch % managers)
  }

  #isStillThere(position: number, rank: number, employee: number, day: number): boolean {
    const state = this.tenure.stateOf(position, rank)
    if (state === 'present') return true
    return day < (state === 'terminated' ? this.tenure.endDayOf(employee) : this.tenure.leaveDayOf(employee))
  }

  #levelOf(position: number, rank: number, tenureDays: number): number {
    if (position < 0) return position === -2 ? 6 : 5
    if (positionAt(position).role === 'Branch Manager') return 4
    if (rank < (this.ranks.leads[position] as number)) return 3
    return tenureDays >= SENIOR_AFTER_DAYS ? 2 : 1
  }

  /** Heads report to the director, branch managers and team leads to their head, the others to a lead who was there. */
  #managerOf(employee: number, position: number, rank: number, level: number): number {
    if (position < 0) return position === -2 ? -1 : this.director
    const leads = this.ranks.leads[position] as number
    if (level >= 3 || leads === 0) return this.#headOf(position)
    const there = Math.min(leads, this.roster.hiredBy(position, this.roster.hireDayOf(employee) - 1))
    if (there === 0) return this.#headOf(position)
    return this.roster.employeeAt(position, this.#draws.below(there, employee, Draw.lead))
  }

  #headOf(position: number): number {
    return 1 + departmentNames.indexOf(positionAt(position).department)
  }

  #departmentOf(employee: number, position: number): Employee['department'] {
    if (position >= 0) return positionAt(position).department
    return position === -1 ? (departmentNames[employee - 1] as Employee['department']) : 'Operations'
  }

  /** Director and heads sit in the first branch, branch managers in one they manage, the others evenly in all. */
  #branchOf(employee: number, position: number, rank: number, endDay: number | null): number {
    if (position < 0) return 0
    if (positionAt(position).role === 'Branch Manager') return rank % BRANCH_COUNT
    if (endDay === null) return this.#seats.at(employee) % BRANCH_COUNT
    return this.#draws.below(this.branches.openOn(endDay), employee, Draw.branch)
  }
}

const positionAt = (position: number): Position => POSITIONS[position] as Position

/** A whole number in [0, count) from 32 random bits. */
const below = (count: number, bits: number): number => Math.floor((bits >>> 0) * (count / 4_294_967_296))

/** Which draw of an employee decides what. */
const Draw = { hour: 0, lead: 1, branch: 2 } as const
