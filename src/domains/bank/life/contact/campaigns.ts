import { civilOf, dayOf, workingDayUpTo } from '../../../../core/calendar.ts'
import type { Draws } from '../../../../core/draws.ts'
import { IdManager } from '../../../../core/id-manager.ts'
import { campaigns } from '../../vocabulary/campaigns.ts'
import type { World } from '../world.ts'
import type { Campaign } from './contract.ts'

/** A campaign began so many days before as-of, and ran for so many days. */
const BEGAN_DAYS_AGO_MAX = 360
const BEGAN_DAYS_AGO_MIN = 30
const LENGTH_DAYS_MIN = 14
const LENGTH_DAYS_MAX = 90
/** Months of the year in which a campaign of a season begins, from and to. */
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  'Spring Savings Rate': [3, 4],
  'Home Loan Spring Offer': [3, 4],
  'Travel Cover for the Summer': [5, 6],
  'First Account Made Simple': [8, 9],
  'Autumn Car Loan': [9, 10],
  'Year-End Tax Folder': [11, 12],
}
/** Two campaigns for everyone ran until a few days ago, so that the newest customers were reached too. */
const CURRENT: readonly string[] = ['Paperless Statements', 'Mobile App Launch']
const CURRENT_BEGAN_DAYS_AGO = [46, 70] as const
const CURRENT_ENDED_DAYS_AGO_MAX = 12

/** When each of the bank's campaigns ran. */
export class CampaignRules {
  readonly all: readonly Campaign[]
  readonly #asOf: number
  readonly #draws: Draws

  constructor(world: World) {
    this.#asOf = world.asOf
    this.#draws = world.draws('campaign')
    this.all = campaigns.map(({ name, type, segment }, at) => ({
      id: IdManager.root('CAM', at),
      name,
      type,
      segment,
      ...this.#daysOf(name, at),
    }))
  }

  #daysOf(name: string, at: number): Pick<Campaign, 'startDay' | 'endDay'> {
    const yesterday = this.#asOf - 1
    if (CURRENT.includes(name)) {
      const [low, high] = CURRENT_BEGAN_DAYS_AGO
      return {
        startDay: workingDayUpTo(this.#asOf - this.#draws.between(low, high, at, 0)),
        endDay: yesterday - this.#draws.below(CURRENT_ENDED_DAYS_AGO_MAX, at, 1),
      }
    }
    const [first, last] = this.#beginning(SEASONS[name])
    const startDay = workingDayUpTo(this.#draws.between(first, last, at, 0))
    const longest = Math.min(LENGTH_DAYS_MAX, yesterday - startDay)
    return { startDay, endDay: startDay + this.#draws.between(LENGTH_DAYS_MIN, longest, at, 1) }
  }

  /** The days on which a campaign can have begun: those of its latest season within the last year. */
  #beginning(season: readonly [number, number] | undefined): readonly [number, number] {
    const oldest = this.#asOf - BEGAN_DAYS_AGO_MAX
    const newest = this.#asOf - BEGAN_DAYS_AGO_MIN
    if (!season) return [oldest, newest]
    const { year } = civilOf(this.#asOf)
    for (const candidate of [year, year - 1]) {
      const first = Math.max(oldest, dayOf(candidate, season[0], 1))
      const last = Math.min(newest, dayOf(candidate, season[1], 30))
      if (first <= last) return [first, last]
    }
    return [oldest, newest]
  }
}
