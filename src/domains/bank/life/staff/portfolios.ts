import { Allocation } from '../../../../core/allocation.ts'
import { Cohort } from '../../../../core/cohort.ts'
import type { Draws } from '../../../../core/draws.ts'
import { UserError } from '../../../../core/errors.ts'
import type { Customer } from '../contracts.ts'
import type { CustomerAgent } from '../staff-contract.ts'
import type { World } from '../world.ts'
import { AGENTS } from './positions.ts'
import type { Ranks } from './ranks.ts'
import type { Roster } from './roster.ts'
import type { Tenure } from './tenure.ts'
import { workingDayNear } from './working-days.ts'

/** Customers who were given into someone's portfolio, and of these portfolios the ones that ended. */
const PORTFOLIO_SHARE = 0.6
const STATES = { running: 0.85, ended: 0.15 } as const
/** Customers who have an agent today, by portfolio or because the desk named one. */
const AGENT_SHARE = 0.8
const EARLIEST_DAYS_AGO = 730
const LATEST_DAYS_AGO = 30
const LASTED_DAYS_MIN = 30
/** The most portfolios one agent may hold; keys of assignments have room for so many. */
export const PORTFOLIOS_PER_AGENT_MAX = 7_000_000

/** One customer in the portfolio of one agent. */
export interface Portfolio extends CustomerAgent {
  readonly customer: Customer
}

/**
 * Who looks after which customer, from both sides. Portfolios are numbered, and dealt out to the agents in turn: the
 * k-th belongs to agent k modulo their number. Agents are those settled in a role that meets customers and there today.
 */
export class PortfolioRules {
  readonly #world: World
  readonly #roster: Roster
  readonly #ranks: Ranks
  readonly #tenure: Tenure
  readonly #customers: Cohort
  readonly #states: Allocation<keyof typeof STATES>
  /** Of open customers without a running portfolio, those for whom the desk names someone. */
  readonly #deskShare: number
  readonly #draws: Draws
  /** How many agents there are; those who lead or came first have the first numbers. */
  readonly agents: number

  /** @throws UserError when there are more customers than the agents can hold. */
  constructor(world: World, roster: Roster, ranks: Ranks, tenure: Tenure) {
    const { cast, seed, customerCount } = world
    this.#world = world
    this.#roster = roster
    this.#ranks = ranks
    this.#tenure = tenure
    const closed = cast.countOf('saver', 'closed') + cast.countOf('visitor', 'closed')
    const openShare = 1 - closed / customerCount
    // Closed customers have no portfolio, so the others make up for them.
    const portfolios = Math.round((PORTFOLIO_SHARE * customerCount) / openShare)
    this.#customers = new Cohort(seed, 'portfolio.customers', customerCount, portfolios)
    this.#states = new Allocation(seed, 'portfolio.states', portfolios, STATES)
    const running = this.#states.count('running') * openShare
    this.#deskShare =
      (AGENT_SHARE * customerCount - running) / Math.max(1, openShare * customerCount - running)
    this.#draws = world.draws('portfolio')
    this.agents = this.#stayingAgents + tenure.presentAgents
    requireAgents(portfolios, this.agents)
  }

  /** The number of an employee among the agents, or -1. */
  agentNumberOf(employee: number): number {
    const position = this.#roster.positionOf(employee)
    if (!AGENTS.includes(position)) return -1
    const rank = this.#roster.rankOf(employee, position)
    let before = 0
    for (const agents of AGENTS) {
      const staying = this.#ranks.staying[agents] as number
      if (agents === position && rank < staying) return before + rank
      before += staying
    }
    const present = this.#tenure.presentAgentOf(position, rank)
    return present < 0 ? -1 : before + present
  }

  /** The employee who is this agent: the inverse of `agentNumberOf`. */
  agentAt(agent: number): number {
    let left = agent
    for (const position of AGENTS) {
      const staying = this.#ranks.staying[position] as number
      if (left < staying) return this.#roster.employeeAt(position, left)
      left -= staying
    }
    const { position, rank } = this.#tenure.presentAgentAt(left)
    return this.#roster.employeeAt(position, rank)
  }

  /** The portfolios that an employee holds or held, one after another. */
  *portfoliosOf(employee: number): Generator<Portfolio> {
    const agent = this.agentNumberOf(employee)
    if (agent < 0) return
    for (let number = agent; number < this.#customers.size; number += this.agents) {
      const customer = this.#world.customers.customerOf(this.#customers.memberAt(number))
      if (customer.status !== 'closed') yield { customer, ...this.#term(number, customer, employee) }
    }
  }

  /** See `Staff.agentOf`. */
  agentOf(index: number, facts?: Customer): CustomerAgent | undefined {
    const customer = facts ?? this.#world.customers.customerOf(index)
    if (customer.status === 'closed') return undefined
    const number = this.#customers.rankOf(index)
    const portfolio =
      number < 0 ? undefined : this.#term(number, customer, this.agentAt(number % this.agents))
    if (portfolio?.until === null) return portfolio
    if (!this.#draws.chance(this.#deskShare, index, Draw.desk)) return undefined
    const employee = this.agentAt(this.#draws.below(this.agents, index, Draw.deskAgent))
    const from = portfolio?.until ?? this.#earliest(customer, employee)
    return { employee, from: this.#startWithin(from, index, Draw.deskStart), until: null }
  }

  #term(number: number, customer: Customer, employee: number): CustomerAgent {
    const { asOf } = this.#world
    const earliest = this.#earliest(customer, employee)
    const canEnd = asOf - 1 - earliest >= LATEST_DAYS_AGO + LASTED_DAYS_MIN
    if (!canEnd || this.#states.labelOf(number) === 'running') {
      return { employee, from: this.#startWithin(earliest, customer.index, Draw.start), until: null }
    }
    const latest = asOf - 1 - LASTED_DAYS_MIN - LATEST_DAYS_AGO
    const from = workingDayNear(this.#draws.between(earliest, latest, customer.index, Draw.start), asOf - 1)
    const ended = this.#draws.between(from + LASTED_DAYS_MIN, asOf - 1, customer.index, Draw.end)
    return { employee, from, until: workingDayNear(ended, asOf - 1) }
  }

  /** From here on the customer and the agent were both there. */
  #earliest(customer: Customer, employee: number): number {
    const { asOf } = this.#world
    return Math.max(this.#roster.hireDayOf(employee) + 1, customer.sinceDay, asOf - EARLIEST_DAYS_AGO)
  }

  #startWithin(earliest: number, customer: number, draw: number): number {
    const { asOf } = this.#world
    const latest = Math.max(earliest, asOf - LATEST_DAYS_AGO)
    return workingDayNear(this.#draws.between(earliest, latest, customer, draw), asOf - 1)
  }

  get #stayingAgents(): number {
    return AGENTS.reduce((sum, position) => sum + (this.#ranks.staying[position] as number), 0)
  }
}

function requireAgents(portfolios: number, agents: number): void {
  const found = Math.ceil(portfolios / agents)
  if (found <= PORTFOLIOS_PER_AGENT_MAX) return
  throw new UserError(
    `Cannot plan the bank: found ${found} customers for each agent; expected at most ${PORTFOLIOS_PER_AGENT_MAX}`,
    ['Give more --employees, or fewer --customers'],
  )
}

const Draw = { start: 0, end: 1, desk: 2, deskAgent: 3, deskStart: 4 } as const
