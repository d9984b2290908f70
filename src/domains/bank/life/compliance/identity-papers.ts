import type { Draws } from '../../../../core/draws.ts'
import { BugError } from '../../../../core/errors.ts'
import { identityDocumentNumber } from '../../../../core/safety/identity-documents.ts'
import { UniqueValues } from '../../../../core/unique-values.ts'
import { weighted } from '../../../../core/weighted.ts'
import type { World } from '../world.ts'
import type { IdentityPaper } from './contract.ts'

const TYPES = weighted({ passport: 0.5, drivers_license: 0.35, national_id: 0.15 })
/** Serial numbers have nine digits. */
const SERIALS = 1_000_000_000
/** One that had expired, and then one at least every thirteen months for seven years. */
const PAPERS_PER_CUSTOMER_MAX = 8
/** So many customers have serial numbers of their own; sizing asks for no more. */
export const CUSTOMERS_WITH_PAPERS_MAX = SERIALS / PAPERS_PER_CUSTOMER_MAX
const VALID_DAYS_MAX = 3650
const DAYS_PER_MONTH_MAX = 31

/** The papers that customers show, with numbers that are never issued. */
export class IdentityPaperRules {
  readonly #serials: UniqueValues
  readonly #draws: Draws

  /** @throws UserError when there are more customers than serial numbers. */
  constructor(world: World) {
    this.#serials = new UniqueValues(world.seed, 'identity papers', SERIALS)
    this.#serials.requireCapacity(world.customerCount * PAPERS_PER_CUSTOMER_MAX)
    this.#draws = world.draws('kyc.paper')
  }

  /** The customer's n-th paper, valid on a day and for at least so many months after it. */
  valid(customer: number, paper: number, day: number, months: number): IdentityPaper {
    const row = rowOf(customer, paper)
    const days = this.#draws.between((months + 1) * DAYS_PER_MONTH_MAX, VALID_DAYS_MAX, row, Draw.expiry)
    return this.#paper(row, day + days)
  }

  /** The customer's n-th paper, which expires within the days given. */
  expiring(customer: number, paper: number, from: number, until: number): IdentityPaper {
    const row = rowOf(customer, paper)
    return this.#paper(row, this.#draws.between(from, until, row, Draw.expiry))
  }

  #paper(row: number, expiryDay: number): IdentityPaper {
    const type = TYPES.pick(this.#draws, row, Draw.type)
    return { type, number: identityDocumentNumber(type, this.#serials.at(row)), expiryDay }
  }
}

function rowOf(customer: number, paper: number): number {
  if (paper < PAPERS_PER_CUSTOMER_MAX) return customer * PAPERS_PER_CUSTOMER_MAX + paper
  throw new BugError(
    `Cannot number the papers of customer ${customer + 1}: found paper ${paper + 1}; expected at most ${PAPERS_PER_CUSTOMER_MAX}`,
  )
}

const Draw = { type: 0, expiry: 1 } as const
