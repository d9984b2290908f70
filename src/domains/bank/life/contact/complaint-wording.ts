import { formatDay, SECONDS_PER_DAY } from '../../../../core/calendar.ts'
import type { Channel, ComplaintType } from '../../lists.ts'
import { complaintDescriptions } from '../../vocabulary/complaint-descriptions.ts'
import { complaintDescriptionsOfProducts } from '../../vocabulary/complaint-descriptions-of-products.ts'
import { fillTemplate } from '../../vocabulary/fill-template.ts'
import type { Occasion } from './contract.ts'
import { PostingOccasion } from './occasions.ts'

/** Lines that claim more than the books show are left out. */
const UNPROVEN = /^Second complaint|booked twice/
const CASH = /withdrawal|card stolen|left the account/i
const CARD = /payment|purchase|Online order|Card was used|card stolen/

const fraud = complaintDescriptions.fraud.filter((line) => !UNPROVEN.test(line))
const FRAUD_WITH_CASH = fraud.filter((line) => CASH.test(line))
const FRAUD_WITH_CARD = fraud.filter((line) => CARD.test(line) && !/withdrawal/.test(line))
const FEE = complaintDescriptions.fee.filter((line) => !UNPROVEN.test(line))

/** What happens at a counter only, and what takes longer than the bank has known of. */
const AT_THE_COUNTER = /counter|served|appointment|second visit/
const LATER = /two weeks later/
const SERVICE = complaintDescriptions.service.filter((line) => !LATER.test(line))
const SERVICE_ELSEWHERE = SERVICE.filter((line) => !AT_THE_COUNTER.test(line))
const LETTER_DAYS_AGO = 6

/** What the file of a complaint says. */
export interface ComplaintFacts {
  readonly type: ComplaintType
  readonly about: Occasion | null
  readonly interactionId: string
  readonly filedSecond: number
  /** How the contact that a complaint about service speaks of took place. */
  readonly channel: Channel
}

/** The description of a complaint: one of the lines that fit what it is about; `choose` draws among so many. */
export function describeComplaint(facts: ComplaintFacts, choose: (count: number) => number): string {
  const { about, interactionId, filedSecond } = facts
  const lines = linesOf(facts)
  const posting = about instanceof PostingOccasion ? about : undefined
  const second = posting?.posting.second ?? about?.second ?? filedSecond - LETTER_DAYS_AGO * SECONDS_PER_DAY
  return fillTemplate(lines[choose(lines.length)] as string, {
    amount: posting?.amount ?? '',
    date: formatDay(Math.floor(Math.min(second, filedSecond) / SECONDS_PER_DAY)),
    reference: about?.id ?? interactionId,
    subject: about?.subject ?? '',
  })
}

function linesOf({ type, about, channel }: ComplaintFacts): readonly string[] {
  if (type === 'fee') return FEE
  if (type === 'fraud')
    return about instanceof PostingOccasion && about.posting.type === 'withdrawal'
      ? FRAUD_WITH_CASH
      : FRAUD_WITH_CARD
  if (type === 'service') return channel === 'branch' ? SERVICE : SERVICE_ELSEWHERE
  if (type === 'product')
    return complaintDescriptionsOfProducts[
      about?.type === 'loan' || about?.type === 'policy' ? about.type : 'account'
    ]
  return complaintDescriptions[type]
}
