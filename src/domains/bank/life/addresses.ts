import type { Draws } from '../../../core/draws.ts'
import type { Currency } from '../lists.ts'
import { branches } from '../vocabulary/branches.ts'
import { type ForeignCountry, foreignCountries } from '../vocabulary/foreign-towns.ts'
import { streets } from '../vocabulary/streets.ts'
import { type Town, towns } from '../vocabulary/towns.ts'
import type { Customer } from './contracts.ts'
import type { World } from './world.ts'

export const HOME_COUNTRY = 'USA'
/** Most people live in the state of the branch that they go to. */
const SAME_STATE_SHARE = 0.85
const HOUSE_NUMBER_MAX = 2400
const FOREIGN_HOUSE_NUMBER_MAX = 180
const FLAT_SHARE = 0.3
const FLAT_MAX = 48

export interface Address {
  /** The whole address in one line. */
  readonly line: string
  readonly city: string
  readonly country: string
}

const townsByState = new Map<string, Town[]>()
for (const town of towns) townsByState.set(town.state, [...(townsByState.get(town.state) ?? []), town])

/**
 * Where customers live. Those of one household live together; those who keep an account in another currency, and whom
 * they live with, live in a country of that currency, so one customer in twenty lives abroad.
 */
export class AddressRules {
  readonly #world: World
  readonly #alone: Draws
  readonly #together: Draws

  constructor(world: World) {
    this.#world = world
    this.#alone = world.draws('address')
    this.#together = world.draws('household.address')
  }

  addressOf(customer: Customer): Address {
    const { customers, households } = this.#world
    const household = households.householdOf(customer.place)
    if (!household) return this.#address(this.#alone, customer.index, customer, [customer])
    const partner = customers.customerOf(household.partner)
    const [first, second] = household.isFirst ? [customer, partner] : [partner, customer]
    return this.#address(this.#together, household.key, first, [first, second])
  }

  /** True of those who keep an account in another currency, and of whom they live with. */
  livesAbroad(customer: Customer): boolean {
    const household = this.#world.households.householdOf(customer.place)
    const residents = household ? [customer, this.#world.customers.customerOf(household.partner)] : [customer]
    return this.#foreignCurrency(residents) !== undefined
  }

  /** @param residents in an order that is the same whoever asks. */
  #address(draws: Draws, row: number, first: Customer, residents: readonly Customer[]): Address {
    const currency = this.#foreignCurrency(residents)
    return currency ? foreignAddress(draws, row, currency) : homeAddress(draws, row, first.branch)
  }

  #foreignCurrency(residents: readonly Customer[]): Currency | undefined {
    for (const resident of residents) {
      const account = this.#world.accounts.accountsOf(resident).find(({ currency }) => currency !== 'USD')
      if (account) return account.currency
    }
    return undefined
  }
}

function homeAddress(draws: Draws, row: number, branch: number): Address {
  const state = branches[branch]?.town.state ?? ''
  const nearby = draws.chance(SAME_STATE_SHARE, row, Draw.isNearby) ? townsByState.get(state) : undefined
  const town = draws.pick(nearby ?? towns, row, Draw.town)
  const house = draws.between(1, HOUSE_NUMBER_MAX, row, Draw.house)
  const flat = draws.chance(FLAT_SHARE, row, Draw.hasFlat)
    ? `, Apt ${draws.between(1, FLAT_MAX, row, Draw.flat)}`
    : ''
  const street = draws.pick(streets, row, Draw.street)
  return {
    line: `${house} ${street}${flat}, ${town.name}, ${town.state} ${town.postcode}`,
    city: town.name,
    country: HOME_COUNTRY,
  }
}

function foreignAddress(draws: Draws, row: number, currency: Currency): Address {
  const place = draws.pick(countriesOf(currency), row, Draw.country)
  const town = draws.pick(place.towns, row, Draw.town)
  const street = draws.pick(place.streets, row, Draw.street)
  const house = draws.between(1, FOREIGN_HOUSE_NUMBER_MAX, row, Draw.house)
  const lane = place.isNumberLast ? `${street} ${house}` : `${house} ${street}`
  const where = currency === 'EUR' ? `${town.postcode} ${town.name}` : `${town.name} ${town.postcode}`
  return { line: `${lane}, ${where}, ${place.country}`, city: town.name, country: place.country }
}

const countriesOf = (currency: Currency): readonly ForeignCountry[] =>
  foreignCountries.filter((country) => country.currency === currency)

const Draw = { isNearby: 0, town: 1, house: 2, hasFlat: 3, flat: 4, street: 5, country: 6 } as const
