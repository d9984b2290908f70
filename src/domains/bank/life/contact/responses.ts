import { Allocation } from '../../../../core/allocation.ts'
import { Cohort, quota } from '../../../../core/cohort.ts'
import type { Draws } from '../../../../core/draws.ts'
import type { ResponseType } from '../../lists.ts'
import type { CustomerLife } from '../lives.ts'
import type { World } from '../world.ts'
import { CampaignRules } from './campaigns.ts'
import type { ContactGroups } from './contact-groups.ts'
import type { Campaign, CampaignResponse, Sale } from './contract.ts'
import { salesOf } from './sales.ts'

const RESPONDENT_SHARE = 0.05
const RESPONDENTS_MIN = 4
const SECOND_SHARE = 0.3
const TYPES = { opened: 0.4, clicked: 0.3, purchased: 0.2, unsubscribed: 0.1 } as const
/** Of those who place an order, the share that comes from applicants for a loan: they are about to buy something. */
const BUYING_APPLICANT_SHARE = 0.9
/** Days after the end of a campaign within which people still react. */
const AFTERMATH_DAYS = 14
/** A product that began within so many days counts as won by the response. */
const SALE_WITHIN_DAYS: Readonly<Record<ResponseType, number>> = {
  purchased: 60,
  clicked: 30,
  opened: 7,
  unsubscribed: -1,
}
export const RESPONSES_MAX = 2

/** A campaign that reached the customer, and the days on which the customer could react. */
interface Reach {
  readonly campaign: Campaign
  readonly from: number
  readonly to: number
}

type Answer = Omit<CampaignResponse, 'ordinal'>

/** Who reacts to which campaign: only customers of its segment, while they are customers. */
export class ResponseRules {
  readonly campaigns: CampaignRules
  readonly #asOf: number
  readonly #groups: ContactGroups
  readonly #applicants: Allocation<'buyer' | 'other' | 'none'>
  readonly #rest: Cohort
  readonly #twice: Cohort
  readonly #types: Allocation<ResponseType>
  readonly #draws: Draws

  constructor(world: World, groups: ContactGroups) {
    const { seed, customerCount } = world
    this.campaigns = new CampaignRules(world)
    this.#asOf = world.asOf
    this.#groups = groups
    const respondents = quota(customerCount, RESPONDENT_SHARE, RESPONDENTS_MIN)
    const second = quota(respondents, SECOND_SHARE)
    const purchased = Math.round((respondents + second) * TYPES.purchased)
    const buyers = Math.round(purchased * BUYING_APPLICANT_SHARE)
    const applicants = groups.sizeOf('applicant')
    const ofApplicants = Math.max(buyers, Math.round((respondents * applicants) / groups.present))
    this.#applicants = new Allocation(seed, 'campaign.applicants', applicants, {
      buyer: buyers,
      other: ofApplicants - buyers,
      none: applicants - ofApplicants,
    })
    this.#rest = new Cohort(seed, 'campaign.rest', groups.present - applicants, respondents - ofApplicants)
    this.#twice = new Cohort(seed, 'campaign.twice', respondents, second)
    const unnamed = respondents + second - buyers
    this.#types = new Allocation(seed, 'campaign.response', unnamed, {
      ...TYPES,
      purchased: TYPES.purchased * (1 - BUYING_APPLICANT_SHARE),
    })
    this.#draws = world.draws('campaign.response')
  }

  responsesOf(life: CustomerLife): readonly CampaignResponse[] {
    const respondent = this.#respondentOf(life)
    if (respondent < 0) return []
    const types = this.#typesOf(respondent)
    // Nobody reacts after having unsubscribed, so that comes last, and once.
    types.sort((a, b) => Number(a === 'unsubscribed') - Number(b === 'unsubscribed'))
    if (types.length > 1 && types[0] === 'unsubscribed') types[0] = 'opened'
    const answers: Answer[] = []
    types.forEach((type, slot) => {
      const answer = this.#answer(life, type, slot, answers[0])
      if (answer) answers.push(answer)
    })
    answers.sort((a, b) => a.day - b.day)
    return answers.map((answer, ordinal) => ({ ordinal, ...answer }))
  }

  /** The number of a customer among all who react, those who place an order first; or -1. */
  #respondentOf({ customer }: CustomerLife): number {
    const index = this.#groups.presentIndexOf(customer.place)
    if (index < 0) return -1
    const { size } = this.#applicants
    if (index >= size) {
      const rank = this.#rest.rankOf(index - size)
      return rank < 0 ? -1 : size - this.#applicants.count('none') + rank
    }
    const label = this.#applicants.labelOf(index)
    const rank = this.#applicants.rankOf(index)
    if (label === 'none') return -1
    return label === 'buyer' ? rank : this.#applicants.count('buyer') + rank
  }

  /** What a respondent does, once or twice. */
  #typesOf(respondent: number): ResponseType[] {
    const buyers = this.#applicants.count('buyer')
    const first = respondent < buyers ? 'purchased' : this.#types.labelOf(respondent - buyers)
    const second = this.#twice.rankOf(respondent)
    const firsts = this.#types.size - this.#twice.size
    return second < 0 ? [first] : [first, this.#types.labelOf(firsts + second)]
  }

  #answer(
    life: CustomerLife,
    wanted: ResponseType,
    slot: number,
    first: Answer | undefined,
  ): Answer | undefined {
    const row = life.index * RESPONSES_MAX + slot
    const fresh = this.#reachOf(life).filter(({ campaign }) => campaign !== first?.campaign)
    const later = fresh
      .map((reach) => ({ ...reach, from: Math.max(reach.from, (first?.day ?? 0) + 1) }))
      .filter(({ from, to }) => from <= to)
    const isUnsubscribed = wanted === 'unsubscribed' && later.length > 0
    const type = wanted === 'unsubscribed' && !isUnsubscribed ? 'opened' : wanted
    // Products that an earlier response accounts for are not won twice.
    const sales = isUnsubscribed ? [] : salesOf(life).filter(({ id }) => id !== first?.sale?.id)
    const reaches = isUnsubscribed ? later : fresh
    const [reach, low, high] = this.#leadingTo(type, sales, reaches, row) ?? this.#any(reaches, row)
    if (!reach) return undefined
    const day = this.#draws.between(low, high, row, Draw.day)
    const sale = sales.find((s) => s.day >= day && s.day <= day + SALE_WITHIN_DAYS[type]) ?? null
    return { campaign: reach.campaign, day, type, sale }
  }

  /** Where a purchase can be told from the books, the campaign and days from which it followed. */
  #leadingTo(
    type: ResponseType,
    sales: readonly Sale[],
    reaches: readonly Reach[],
    row: number,
  ): readonly [Reach, number, number] | undefined {
    if (type !== 'purchased') return undefined
    const led = sales.flatMap(({ day }) =>
      reaches.flatMap((reach) => {
        const low = Math.max(reach.from, day - SALE_WITHIN_DAYS.purchased)
        const high = Math.min(reach.to, day)
        return low <= high ? [[reach, low, high] as const] : []
      }),
    )
    return led.length > 0 ? this.#draws.pick(led, row, Draw.campaign) : undefined
  }

  #any(reaches: readonly Reach[], row: number): readonly [Reach | undefined, number, number] {
    if (reaches.length === 0) return [undefined, 0, 0]
    const reach = this.#draws.pick(reaches, row, Draw.campaign)
    return [reach, reach.from, reach.to]
  }

  #reachOf({ customer }: CustomerLife): readonly Reach[] {
    return this.campaigns.all
      .filter(({ segment }) => segment === 'all' || segment === customer.segment)
      .map((campaign) => ({
        campaign,
        from: Math.max(campaign.startDay, customer.sinceDay + 1),
        to: Math.min(campaign.endDay + AFTERMATH_DAYS, this.#asOf - 1),
      }))
      .filter(({ from, to }) => from <= to)
  }
}

const Draw = { campaign: 0, day: 1 } as const
