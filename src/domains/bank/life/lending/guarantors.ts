import type { Draws } from '../../../../core/draws.ts'
import { IdManager } from '../../../../core/id-manager.ts'
import { type Weighted, weighted } from '../../../../core/weighted.ts'
import type { GuarantorRelationship, LoanType } from '../../lists.ts'
import { emailSafe } from '../../vocabulary/email-safe.ts'
import { firstNamesFemale } from '../../vocabulary/first-names-female.ts'
import { firstNamesMale } from '../../vocabulary/first-names-male.ts'
import { lastNames } from '../../vocabulary/last-names.ts'
import type { Customer } from '../contracts.ts'
import { RelativeRules } from '../relatives.ts'
import type { World } from '../world.ts'
import type { Guarantor } from './contract.ts'

/** Most are family; partners stand in for business loans. */
const OF_PEOPLE: Weighted<GuarantorRelationship> = weighted({
  spouse: 0.25,
  parent: 0.25,
  sibling: 0.15,
  family_member: 0.15,
  friend: 0.12,
  'co-signer': 0.08,
})
const OF_BUSINESSES: Weighted<GuarantorRelationship> = weighted({
  business_partner: 0.55,
  spouse: 0.15,
  family_member: 0.12,
  sibling: 0.08,
  friend: 0.05,
  'co-signer': 0.05,
})
/** Those who live together answer for each other more often than not. */
const PARTNER_SHARE = 0.6
const FAMILY_SHARES_NAME = 0.8
/** 50 to 100 per cent of the principal, in hundreds. */
const AMOUNT_PERCENT = [50, 100] as const
const AMOUNT_STEP_CENTS = 10_000
/** Keys of guarantors: at most two for each of two loans. */
const GUARANTORS_PER_CUSTOMER_MAX = 4
const GUARANTORS_PER_LOAN_MAX = 2

/** What a guarantor answers for. */
export interface GuaranteedLoan {
  readonly type: LoanType
  readonly principal: number
  readonly ordinal: number
}

/** Who answers for a loan beside the borrower. */
export class GuarantorRules {
  readonly #world: World
  readonly #relatives: RelativeRules
  readonly #draws: Draws

  constructor(world: World) {
    this.#world = world
    this.#relatives = new RelativeRules(world)
    this.#draws = world.draws('loan.guarantor')
  }

  guarantorsOf(customer: Customer, loan: GuaranteedLoan, count: number): readonly Guarantor[] {
    const guarantors: Guarantor[] = []
    for (let n = 0; n < count; n++) {
      const ordinal = loan.ordinal * GUARANTORS_PER_LOAN_MAX + n
      const id = IdManager.number(customer.index, ordinal, GUARANTORS_PER_CUSTOMER_MAX)
      const household = this.#world.households.householdOf(customer.place)
      const partner = n === 0 && household ? this.#partner(customer, household.partner, id) : undefined
      const hasSpouse = household !== undefined || guarantors[0]?.relationship === 'spouse'
      const person = partner ?? this.#stranger(customer, loan.type, guarantors, hasSpouse, id)
      guarantors.push({ id, ...person, amount: this.#amount(loan.principal, id) })
    }
    return guarantors
  }

  /** The customer with whom the borrower lives, now and then. */
  #partner(
    customer: Customer,
    index: number,
    id: number,
  ): Pick<Guarantor, 'name' | 'relationship' | 'contact'> | undefined {
    if (!this.#draws.chance(PARTNER_SHARE, id, Draw.isPartner)) return undefined
    const partner = this.#world.customers.customerOf(index)
    if (partner.firstName === customer.firstName && partner.lastName === customer.lastName) return undefined
    return {
      name: `${partner.firstName} ${partner.lastName}`,
      relationship: 'spouse',
      contact: `${partner.email}, ${partner.phone}`,
    }
  }

  #stranger(
    customer: Customer,
    type: LoanType,
    others: readonly Guarantor[],
    hasSpouse: boolean,
    id: number,
  ): Pick<Guarantor, 'name' | 'relationship' | 'contact'> {
    const weights = type === 'business' ? OF_BUSINESSES : OF_PEOPLE
    const drawn = weights.pick(this.#draws, id, Draw.relationship)
    const spouse = drawn === 'spouse' ? this.#relatives.relativeOf(customer, 'spouse', 0) : undefined
    const isNamesake = others.some((one) => one.name.split(' ')[0] === spouse?.name.split(' ')[0])
    if (spouse && !hasSpouse && !isNamesake) {
      return { name: spouse.name, relationship: 'spouse', contact: spouse.email }
    }
    const relationship = drawn === 'spouse' ? 'parent' : drawn
    const isFamily = relationship === 'parent' || relationship === 'sibling'
    const sharesName = isFamily && this.#draws.chance(FAMILY_SHARES_NAME, id, Draw.sharesName)
    const lastName = sharesName ? customer.lastName : this.#draws.pick(lastNames, id, Draw.lastName)
    const firstName = this.#firstName(customer.firstName, others, id)
    return {
      name: `${firstName} ${lastName}`,
      relationship,
      contact: `${emailSafe(firstName)}.${emailSafe(lastName)}${id}@example.net`,
    }
  }

  /** Never that of the borrower or of another guarantor, so that they cannot be taken for each other. */
  #firstName(borrowers: string, others: readonly Guarantor[], id: number): string {
    const names = this.#draws.chance(0.5, id, Draw.isFemale) ? firstNamesFemale : firstNamesMale
    let at = this.#draws.below(names.length, id, Draw.firstName)
    const isTaken = (name: string) =>
      name === borrowers || others.some((one) => one.name.startsWith(`${name} `))
    while (isTaken(names[at] as string)) at = (at + 1) % names.length
    return names[at] as string
  }

  #amount(principal: number, id: number): number {
    const percent = this.#draws.between(AMOUNT_PERCENT[0], AMOUNT_PERCENT[1], id, Draw.amount)
    return Math.ceil((principal * percent) / 100 / AMOUNT_STEP_CENTS) * AMOUNT_STEP_CENTS
  }
}

const Draw = {
  isPartner: 0,
  relationship: 1,
  sharesName: 2,
  lastName: 3,
  isFemale: 4,
  firstName: 5,
  amount: 6,
} as const
