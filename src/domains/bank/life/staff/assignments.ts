import type { Draws } from '../../../../core/draws.ts'
import type { AssignmentType } from '../../lists.ts'
import { BRANCH_COUNT, branchCode } from '../branches.ts'
import type { Employee } from '../staff-contract.ts'
import type { World } from '../world.ts'
import { PORTFOLIOS_PER_AGENT_MAX, type PortfolioRules } from './portfolios.ts'
import type { ProjectRules } from './projects.ts'
import { workingDayNear } from './working-days.ts'

/** Ten to twenty times someone helps out in another branch. */
const COVERAGES = [10, 20] as const
const COVERED_DAYS_AGO = [30, 365] as const
/** Three in ten have ended. */
const hasEnded = (coverage: number): boolean => (coverage * 3) % 10 < 3
const COVERED_DAYS_MIN = 14
/** Keys of assignments: room for the portfolios, and for the few others. */
export const ASSIGNMENTS_MAX = PORTFOLIOS_PER_AGENT_MAX + 100

/** Something that an employee looks after. */
export interface Assignment {
  readonly type: AssignmentType
  /** Key of the customer or project, code of the branch. */
  readonly entityId: string
  readonly from: number
  /** Null while it lasts. */
  readonly until: number | null
}

/** What each employee looks after: projects, other branches, customers. */
export class AssignmentRules {
  readonly #world: World
  readonly #portfolios: PortfolioRules
  readonly #projects: ProjectRules
  readonly #coverages: number
  readonly #firstAgent: number
  readonly #draws: Draws

  constructor(world: World, portfolios: PortfolioRules, projects: ProjectRules) {
    this.#world = world
    this.#portfolios = portfolios
    this.#projects = projects
    this.#draws = world.draws('assignment')
    this.#coverages = this.#draws.between(...COVERAGES, 0, Draw.coverages)
    this.#firstAgent = this.#draws.below(portfolios.agents, 0, Draw.firstAgent)
  }

  *assignmentsOf(employee: Employee): Generator<Assignment> {
    for (const { project, from, until } of this.#projects.membershipsOf(employee)) {
      yield { type: 'project', entityId: project.id, from, until }
    }
    yield* this.#coveragesOf(employee)
    for (const { customer, from, until } of this.#portfolios.portfoliosOf(employee.index)) {
      yield { type: 'customer_portfolio', entityId: customer.id, from, until }
    }
  }

  /** Coverages go round the agents, beginning with one drawn; when an agent's turn comes again it is another branch. */
  *#coveragesOf({ index, branch, hireDay }: Employee): Generator<Assignment> {
    const { agents } = this.#portfolios
    const agent = this.#portfolios.agentNumberOf(index)
    if (agent < 0) return
    const { asOf } = this.#world
    const [latest, earliest] = COVERED_DAYS_AGO
    const turn = (agent - this.#firstAgent + agents) % agents
    for (let coverage = turn; coverage < this.#coverages; coverage += agents) {
      const away = this.#draws.below(BRANCH_COUNT - 1, agent, Draw.branch) + Math.floor(coverage / agents)
      const other = (branch + 1 + (away % (BRANCH_COUNT - 1))) % BRANCH_COUNT
      const first = Math.max(hireDay + 1, asOf - earliest)
      const from = workingDayNear(this.#draws.between(first, asOf - latest, coverage, Draw.start), asOf - 1)
      const end = this.#draws.between(from + COVERED_DAYS_MIN, asOf - 1, coverage, Draw.end)
      yield {
        type: 'branch_coverage',
        entityId: branchCode(other),
        from,
        until: hasEnded(coverage) ? workingDayNear(end, asOf - 1) : null,
      }
    }
  }
}

const Draw = { coverages: 0, firstAgent: 1, branch: 2, start: 3, end: 4 } as const
