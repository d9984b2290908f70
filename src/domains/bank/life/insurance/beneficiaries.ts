import { yearsBetween } from '../../../../core/calendar.ts'
import type { Draws } from '../../../../core/draws.ts'
import { type Weighted, weighted } from '../../../../core/weighted.ts'
import type { BeneficiaryRelationship, PolicyType } from '../../lists.ts'
import type { Customer } from '../contracts.ts'
import { RelativeRules } from '../relatives.ts'
import type { World } from '../world.ts'
import type { Beneficiary } from './policy.ts'
import type { Seat } from './pool.ts'
import { POLICIES_PER_CUSTOMER_MAX } from './products.ts'

const OTHER_POLICIES_SHARE = 0.2
/** Weights of one, two and three. */
const COUNTS_OF_LIFE = weighted({ '1': 0.3, '2': 0.4, '3': 0.3 })
const COUNTS_OF_OTHERS = weighted({ '1': 0.8, '2': 0.2 })
const SPLITS: readonly (readonly (readonly number[])[])[] = [
  [[100]],
  [
    [50, 50],
    [60, 40],
    [70, 30],
    [75, 25],
  ],
  [
    [50, 25, 25],
    [40, 30, 30],
    [34, 33, 33],
    [60, 20, 20],
  ],
]
/** The first is most often the spouse; together they make half of all, children .30, parents and others .10 each. */
const FIRST: Weighted<BeneficiaryRelationship> = weighted({
  spouse: 0.9,
  child: 0.06,
  parent: 0.02,
  other: 0.02,
})
const NEXT: Weighted<BeneficiaryRelationship> = weighted({ child: 0.64, parent: 0.215, other: 0.145 })
/** Whoever is younger has no child to name, whoever is older no parent. */
const CHILD_FROM_YEARS = 21
const PARENT_UNTIL_YEARS = 65
/** On one policy of these types everyone is named, so that each relationship occurs at any scale. */
const SHOWCASES: ReadonlyMap<PolicyType | undefined, readonly BeneficiaryRelationship[]> = new Map([
  ['life', ['spouse', 'child', 'parent']],
  ['property', ['other']],
])

/** Who gets the benefit. */
export class BeneficiaryRules {
  readonly #draws: Draws
  readonly #relatives: RelativeRules

  constructor(world: World) {
    this.#draws = world.draws('beneficiary')
    this.#relatives = new RelativeRules(world)
  }

  /** None, or some whose percentages add up to 100. */
  beneficiariesOf(seat: Seat, customer: Customer, startDay: number): readonly Beneficiary[] {
    const row = customer.index * POLICIES_PER_CUSTOMER_MAX + seat.ordinal
    const relationships =
      SHOWCASES.get(seat.isShowcase ? seat.type : undefined) ?? this.#named(seat, customer, row, startDay)
    const splits = SPLITS[relationships.length - 1]
    if (!splits) return []
    const split = this.#draws.pick(splits, row, Draw.split)
    const ofKind = new Map<BeneficiaryRelationship, number>()
    return relationships.map((relationship, at) => {
      const number = ofKind.get(relationship) ?? 0
      ofKind.set(relationship, number + 1)
      const percentage = split[at] as number
      return { relationship, percentage, ...this.#relatives.relativeOf(customer, relationship, number) }
    })
  }

  /** Whom the holder names, in the order of their shares; nobody on most policies that are not of life. */
  #named(seat: Seat, customer: Customer, row: number, startDay: number): readonly BeneficiaryRelationship[] {
    const isLife = seat.type === 'life'
    if (!isLife && !this.#draws.chance(OTHER_POLICIES_SHARE, row, Draw.isNamed)) return []
    const count = Number((isLife ? COUNTS_OF_LIFE : COUNTS_OF_OTHERS).pick(this.#draws, row, Draw.count))
    const age = yearsBetween(customer.birthDay, startDay)
    const named: BeneficiaryRelationship[] = []
    for (let at = 0; at < count; at++) {
      const drawn = (at === 0 ? FIRST : NEXT).pick(this.#draws, row, Draw.relationship + at)
      const parents = named.filter((relationship) => relationship === 'parent').length
      named.push(fitting(drawn, age, parents))
    }
    return named
  }
}

/** What the drawn relationship comes to, given the holder's age and how many parents are named already. */
function fitting(drawn: BeneficiaryRelationship, age: number, parents: number): BeneficiaryRelationship {
  if (drawn === 'child' && age < CHILD_FROM_YEARS) return 'other'
  if (drawn === 'parent' && age > PARENT_UNTIL_YEARS) return 'child'
  return drawn === 'parent' && parents === 2 ? 'other' : drawn
}

const Draw = { isNamed: 0, count: 1, split: 2, relationship: 3 } as const
