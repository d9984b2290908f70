import { civilOf, spreadUpTo, workingDayUpTo } from '../../../../core/calendar.ts'
import type { Draws } from '../../../../core/draws.ts'
import { IdManager } from '../../../../core/id-manager.ts'
import type { CollateralType, LoanType } from '../../lists.ts'
import {
  equipment,
  estates,
  homes,
  premises,
  securities,
  stock,
  vehicleConditions,
} from '../../vocabulary/pledged-assets.ts'
import { streets } from '../../vocabulary/streets.ts'
import { towns } from '../../vocabulary/towns.ts'
import { vehicleMakes } from '../../vocabulary/vehicles.ts'
import type { World } from '../world.ts'
import type { Collateral } from './contract.ts'
import { loanProducts } from './products.ts'

/** What is pledged is worth 110 to 150 per cent of the loan. */
const APPRAISED_PERCENT = [110, 150] as const
const APPRAISED_STEP_CENTS = 10_000
/** Days from the appraisal to the disbursement, before going back to a working day. */
const APPRAISED_DAYS_BEFORE = [7, 24] as const
const APPRAISED_DAYS_BEFORE_MAX = 30
const RATIO_UNIT = 10_000
const VEHICLE_AGE_YEARS_MAX = 6
const HOUSE_NUMBER_MAX = 240

/** A loan as the appraiser needs it. */
export interface SecuredLoan {
  readonly type: LoanType
  readonly principal: number
  readonly appliedDay: number
  readonly disbursedDay: number
}

/** What is pledged for a loan. */
export class CollateralRules {
  readonly #draws: Draws

  constructor(world: World) {
    this.#draws = world.draws('loan.collateral')
  }

  collateralOf(loan: SecuredLoan, customer: number, ordinal: number, row: number): Collateral {
    const type = this.#draws.pick(loanProducts[loan.type].collateral, row, Draw.type)
    const appraised = this.#appraised(loan.principal, row)
    const appraisedDay = this.#appraisedDay(loan, row)
    return {
      id: IdManager.child('COL', customer, ordinal, 1),
      type,
      description: this.#description(type, loan.type, appraisedDay, row),
      appraised,
      appraisedDay,
      loanToValue: loanToValue(loan.principal, appraised),
    }
  }

  #appraised(principal: number, row: number): number {
    const percent = this.#draws.between(APPRAISED_PERCENT[0], APPRAISED_PERCENT[1] - 1, row, Draw.percent)
    return Math.ceil((principal * percent) / 100 / APPRAISED_STEP_CENTS) * APPRAISED_STEP_CENTS
  }

  /** After the application and a week or more before the money is paid out. */
  #appraisedDay({ appliedDay, disbursedDay }: SecuredLoan, row: number): number {
    const [low, high] = APPRAISED_DAYS_BEFORE
    const most = Math.min(high, disbursedDay - appliedDay)
    const day = disbursedDay - this.#draws.between(low, most, row, Draw.day)
    const spread = Math.max(spreadUpTo(day, this.#draws.bits(row, Draw.weekday)), appliedDay)
    return disbursedDay - spread > APPRAISED_DAYS_BEFORE_MAX ? workingDayUpTo(day) : spread
  }

  #description(type: CollateralType, loanType: LoanType, day: number, row: number): string {
    const pick = (list: readonly string[]) => this.#draws.pick(list, row, Draw.what)
    if (type === 'vehicle') return this.#vehicle(day, row)
    if (type === 'equipment') return pick(equipment)
    if (type === 'inventory') return pick(stock)
    if (type === 'securities') return pick(securities)
    if (type === 'real_estate') return `${pick(estates)}, ${this.#address(row)}`
    return `${pick(loanType === 'business' ? premises : homes)}, ${this.#address(row)}`
  }

  #vehicle(day: number, row: number): string {
    const { make, models } = this.#draws.pick(vehicleMakes, row, Draw.what)
    const age = this.#draws.below(VEHICLE_AGE_YEARS_MAX, row, Draw.age)
    const used = 1 + this.#draws.below(vehicleConditions.length - 1, row, Draw.condition)
    const condition = vehicleConditions[age === 0 ? 0 : used] as string
    return `${make} ${this.#draws.pick(models, row, Draw.model)}, built ${civilOf(day).year - age}, ${condition}`
  }

  #address(row: number): string {
    const town = this.#draws.pick(towns, row, Draw.town)
    const street = this.#draws.pick(streets, row, Draw.street)
    return `${this.#draws.between(1, HOUSE_NUMBER_MAX, row, Draw.house)} ${street}, ${town.name}, ${town.state} ${town.postcode}`
  }
}

/** Principal over appraised value, scaled by 10,000 and rounded half up. */
export function loanToValue(principal: number, appraised: number): number {
  return Math.floor((2 * RATIO_UNIT * principal + appraised) / (2 * appraised))
}

const Draw = {
  type: 0,
  percent: 1,
  day: 2,
  what: 3,
  model: 4,
  age: 5,
  condition: 6,
  town: 7,
  street: 8,
  house: 9,
  weekday: 10,
} as const
