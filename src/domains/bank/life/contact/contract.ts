import type {
  CampaignSegment,
  CampaignType,
  Channel,
  ComplaintStatus,
  ComplaintType,
  ContactReference,
  InteractionType,
  Outcome,
  Priority,
  ProductReference,
  ResponseType,
} from '../../lists.ts'

/** Something that happened to the customer and that a contact may be about. */
export interface Occasion {
  readonly type: ContactReference
  /** Key of the row that tells of it. */
  readonly id: string
  /** From when on one can speak of it. */
  readonly second: number
  /** How customer and bank call it: "the savings account", "the fee of 12.00". */
  readonly subject: string
}

/** One contact between the customer and the bank. */
export interface Interaction {
  /** From 0, in the order in which the contacts took place. */
  readonly ordinal: number
  readonly id: string
  readonly type: InteractionType
  readonly channel: Channel
  readonly second: number
  /** How long it took; null for e-mail, which has no length. */
  readonly minutes: number | null
  /** The employee who took it, or -1 when the customer served himself. */
  readonly handler: number
  readonly outcome: Outcome
  readonly about: Occasion | null
  readonly notes: string
  readonly survey: Survey | null
}

/** What the customer answered when asked about a contact. */
export interface Survey {
  readonly day: number
  /** How likely the customer is to recommend the bank, 0 to 10. */
  readonly nps: number
  /** 1 to 5. */
  readonly stars: number
  readonly comment: string | null
}

/** A complaint that got a file of its own. */
export interface Complaint {
  readonly id: string
  readonly interactionId: string
  readonly type: ComplaintType
  readonly description: string
  readonly status: ComplaintStatus
  readonly priority: Priority
  readonly filedSecond: number
  /** Null while the complaint is open. */
  readonly resolvedSecond: number | null
  readonly resolutionHours: number | null
  /** The employee in charge, or -1. */
  readonly assignee: number
  readonly about: Occasion | null
}

/** A marketing campaign and when it ran; both days included. */
export interface Campaign {
  readonly id: string
  readonly name: string
  readonly type: CampaignType
  readonly segment: CampaignSegment
  readonly startDay: number
  readonly endDay: number
}

/** A product that the customer took up soon after a response. */
export interface Sale {
  readonly type: ProductReference
  readonly id: string
  readonly day: number
}

/** How a customer reacted to a campaign. */
export interface CampaignResponse {
  readonly ordinal: number
  readonly campaign: Campaign
  readonly day: number
  readonly type: ResponseType
  readonly sale: Sale | null
}

/** All that customer relations know of one customer. */
export interface Contacts {
  readonly interactions: readonly Interaction[]
  readonly complaint: Complaint | null
  readonly responses: readonly CampaignResponse[]
}
