import { mix32 } from '../../../core/hash.ts'
import { IdManager } from '../../../core/id-manager.ts'
import { BRANCH_COUNT, BranchRules } from './branches.ts'
import type { Customer } from './contracts.ts'
import { AssignmentRules } from './staff/assignments.ts'
import { headOf, Personnel } from './staff/personnel.ts'
import { PortfolioRules } from './staff/portfolios.ts'
import { DIRECTOR, HEAD, POSITIONS, TELLER } from './staff/positions.ts'
import { ProjectRules } from './staff/projects.ts'
import { Ranks } from './staff/ranks.ts'
import { ReviewRules } from './staff/reviews.ts'
import { HEADS, Roster } from './staff/roster.ts'
import { Tenure } from './staff/tenure.ts'
import { TrainingRules } from './staff/training.ts'
import { BANK_AGE_DAYS, type CustomerAgent, type Employee, type Role, type Staff } from './staff-contract.ts'
import type { World } from './world.ts'

/** How often someone who is not there any more is passed over before one of those who stay is taken. */
const PROBES = 4

/** The people of the bank; see `Staff`. */
export class StaffRules implements Staff {
  readonly count: number
  readonly director = 0
  readonly branches: BranchRules
  readonly personnel: Personnel
  readonly training: TrainingRules
  readonly reviews: ReviewRules
  readonly projects: ProjectRules
  readonly assignments: AssignmentRules
  // Of each employee, kept when first asked for: those at the counters and in compliance are in very many rows.
  readonly #ids: string[] = []
  readonly #awaySince: number[] = []
  readonly #roster: Roster
  readonly #ranks: Ranks
  readonly #tenure: Tenure
  readonly #portfolios: PortfolioRules
  readonly #positions: ReadonlyMap<Role, number>

  constructor(world: World) {
    const { asOf, employeeCount, seed } = world
    const firstDay = asOf - BANK_AGE_DAYS
    const draws = (name: string) => world.draws(name)
    const branches = new BranchRules(firstDay, draws('branch.opened'))
    const roster = new Roster(employeeCount, firstDay, asOf, draws('staff.hired'))
    const ranks = new Ranks(roster)
    const tenure = new Tenure(roster, ranks, asOf, seed, draws('staff.tenure'))
    this.count = employeeCount
    this.branches = branches
    this.#roster = roster
    this.#ranks = ranks
    this.#tenure = tenure
    this.personnel = new Personnel({ seed, asOf, roster, ranks, tenure, branches, draws })
    this.#portfolios = new PortfolioRules(world, roster, ranks, tenure)
    this.training = new TrainingRules(world, roster, tenure)
    this.reviews = new ReviewRules(world)
    this.projects = new ProjectRules(world)
    this.assignments = new AssignmentRules(world, this.#portfolios, this.projects)
    this.#positions = new Map<Role, number>([
      ['Managing Director', DIRECTOR],
      ['Department Head', HEAD],
      ...POSITIONS.map(({ role }, place) => [role, place] as const),
    ])
  }

  idOf(employee: number): string {
    return (this.#ids[employee] ??= IdManager.root('EMP', employee))
  }

  pick(role: Role, day: number, bits: number): number {
    const position = this.#positions.get(role) as number
    if (position === DIRECTOR) return this.director
    if (position === HEAD) return 1 + below(HEADS, bits)
    const hired = this.#roster.hiredBy(position, day - 1)
    if (hired === 0) return this.#roster.employeeAt(position, 0)
    for (let probe = 0, dice = bits; probe < PROBES; probe++, dice = mix32(dice + 1)) {
      const rank = below(hired, dice)
      const employee = this.#roster.employeeAt(position, rank)
      if (this.#isStillThere(position, rank, employee, day)) return employee
    }
    const staying = Math.min(hired, this.#ranks.staying[position] as number)
    return this.#roster.employeeAt(position, below(staying, bits))
  }

  teller(branch: number, day: number, bits: number): number {
    const hired = this.#roster.hiredBy(TELLER, day - 1)
    const desks = Math.ceil((hired - branch) / BRANCH_COUNT)
    for (let i = 0, start = below(desks, bits); i < desks; i++) {
      const rank = branch + ((start + i) % desks) * BRANCH_COUNT
      const employee = this.#roster.employeeAt(TELLER, rank)
      if (this.#isStillThere(TELLER, rank, employee, day)) return employee
    }
    return this.pick('Customer Service Representative', day, bits)
  }

  headOf(role: Role): number {
    const position = this.#positions.get(role) as number
    return position < 0 ? this.director : headOf(position)
  }

  employeeOf(employee: number): Employee {
    return this.personnel.employeeOf(employee)
  }

  isAtWork(employee: number, day: number): boolean {
    if (this.#roster.hireDayOf(employee) >= day) return false
    const position = this.#roster.positionOf(employee)
    return (
      position < 0 || this.#isStillThere(position, this.#roster.rankOf(employee, position), employee, day)
    )
  }

  agentOf(customer: number, facts?: Customer): CustomerAgent | undefined {
    return this.#portfolios.agentOf(customer, facts)
  }

  #isStillThere(position: number, rank: number, employee: number, day: number): boolean {
    return day < (this.#awaySince[employee] ??= this.#awayDayOf(position, rank, employee))
  }

  /** The day on which someone left the bank or went on leave. */
  #awayDayOf(position: number, rank: number, employee: number): number {
    const state = this.#tenure.stateOf(position, rank)
    if (state === 'present') return Number.POSITIVE_INFINITY
    return state === 'terminated' ? this.#tenure.endDayOf(employee) : this.#tenure.leaveDayOf(employee)
  }
}

/** A whole number in [0, count) from 32 random bits. */
const below = (count: number, bits: number): number => Math.floor((bits >>> 0) * (count / 4_294_967_296))
