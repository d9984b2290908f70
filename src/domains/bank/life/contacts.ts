import { SECONDS_PER_DAY } from '../../../core/calendar.ts'
import { IdManager } from '../../../core/id-manager.ts'
import { type Complainant, Complainants } from './contact/complainants.ts'
import { ComplaintStates } from './contact/complaint-states.ts'
import { describeComplaint } from './contact/complaint-wording.ts'
import { type ComplaintFile, ComplaintRules } from './contact/complaints.ts'
import { CONTACTS_MAX, ContactCounts } from './contact/contact-counts.ts'
import { ContactGroups } from './contact/contact-groups.ts'
import { ContactKinds } from './contact/contact-kinds.ts'
import { ContactTimes, type Window } from './contact/contact-times.ts'
import type { Campaign, Complaint, Contacts, Interaction, Occasion } from './contact/contract.ts'
import { InteractionWording } from './contact/interaction-wording.ts'
import { type ContactDraft, InteractionRules } from './contact/interactions.ts'
import { ResponseRules } from './contact/responses.ts'
import { SurveyRules } from './contact/surveys.ts'
import type { Customer } from './contracts.ts'
import type { CustomerLife } from './lives.ts'
import type { World } from './world.ts'

export type { Contacts } from './contact/contract.ts'

const SECONDS_PER_HOUR = 3600
/** People complain about a contact while they remember it. */
const REMEMBERED_SECONDS = 60 * SECONDS_PER_DAY

/** Every contact between customers and the bank: calls, complaints, surveys and campaigns. */
export class ContactRules {
  readonly #counts: ContactCounts
  readonly #kinds: ContactKinds
  readonly #times: ContactTimes
  readonly #interactions: InteractionRules
  readonly #complaints: ComplaintRules
  readonly #surveys: SurveyRules
  readonly #responses: ResponseRules
  readonly #wording: InteractionWording
  readonly #complaintCount: number

  constructor(world: World) {
    const groups = new ContactGroups(world.cast)
    const complainants = new Complainants(world, groups)
    const states = new ComplaintStates(world, complainants)
    this.#complaintCount = complainants.count
    this.#counts = new ContactCounts(world, complainants)
    this.#kinds = new ContactKinds(world, complainants, states, this.#counts)
    this.#times = new ContactTimes(world)
    this.#interactions = new InteractionRules(world, this.#kinds, this.#times)
    this.#complaints = new ComplaintRules(world, states, this.#times)
    this.#surveys = new SurveyRules(world, complainants.count + this.#counts.others)
    this.#responses = new ResponseRules(world, groups)
    this.#wording = new InteractionWording(world)
  }

  /** The campaigns of the bank's last year. */
  get campaigns(): readonly Campaign[] {
    return this.#responses.campaigns.all
  }

  /** Whether a customer has filed a complaint, without working out any contact. */
  hasComplaint({ place }: Customer): boolean {
    return this.#counts.of(place).complaint !== undefined
  }

  contactsOf(life: CustomerLife): Contacts {
    const { customer } = life
    const window = this.#times.windowOf(customer)
    const count = this.#counts.of(customer.place)
    const drafts: ContactDraft[] = []
    for (let slot = 0; slot < count.others; slot++) {
      const other = count.firstOther + slot
      const number = this.#complaintCount + other
      drafts.push(this.#interactions.draftOf(life, other, number, window, rowOf(life, slot)))
    }
    const filed = count.complaint && this.#filed(life, count.complaint, window, drafts)
    if (filed) drafts.push(filed.draft)
    drafts.sort((a, b) => a.second - b.second || b.number - a.number)
    const lastDay = window.until / SECONDS_PER_DAY - 1
    return {
      interactions: drafts.map((draft, ordinal) => this.#interaction(life, draft, ordinal, lastDay)),
      complaint: filed ? this.#complaint(life, filed, drafts) : null,
      responses: this.#responses.responsesOf(life),
    }
  }

  /** When the customer's data were last changed by a contact; -1 when they never were. */
  lastUpdateSecondOf(life: CustomerLife): number {
    const count = this.#counts.of(life.customer.place)
    const window = this.#times.windowOf(life.customer)
    let last = -1
    for (let slot = 0; slot < count.others; slot++) {
      const row = rowOf(life, slot)
      last = Math.max(last, this.#interactions.updateSecondOf(count.firstOther + slot, window, row))
    }
    return last
  }

  /** The complaint and the contact at which it was filed. */
  #filed(
    life: CustomerLife,
    complainant: Complainant,
    window: Window,
    others: readonly ContactDraft[],
  ): Filed {
    const row = rowOf(life, others.length)
    const seconds = others.map(({ second }) => second)
    const file = this.#complaints.fileOf(life, complainant, window, seconds, row)
    const { number } = complainant
    const kind = this.#kinds.ofComplaint(number)
    return { file, draft: { number, row, kind, second: file.filedSecond, about: file.about } }
  }

  #interaction(life: CustomerLife, draft: ContactDraft, ordinal: number, lastDay: number): Interaction {
    const { number, kind, second, about, row } = draft
    return {
      ordinal,
      id: interactionId(life, ordinal),
      type: kind.type,
      channel: kind.channel,
      second,
      minutes: this.#interactions.minutesOf(kind, row),
      handler: this.#interactions.handlerOf(draft, life.customer.branch),
      outcome: kind.outcome,
      about,
      notes: this.#wording.notesOf(kind, about, row),
      survey: this.#surveys.surveyOf(number, kind, second, lastDay),
    }
  }

  #complaint(life: CustomerLife, { file, draft }: Filed, drafts: readonly ContactDraft[]): Complaint {
    const ordinal = drafts.indexOf(draft)
    const interaction = interactionId(life, ordinal)
    const about = file.type === 'service' ? contactBefore(life, drafts, ordinal) : file.about
    const { filedSecond, resolvedSecond } = file
    const spokenOf = drafts.find(({ second }) => second === about?.second) ?? draft
    const facts = {
      type: file.type,
      about,
      interactionId: interaction,
      filedSecond,
      channel: spokenOf.kind.channel,
    }
    return {
      id: IdManager.child('CMP', life.index, 0),
      interactionId: interaction,
      type: file.type,
      description: describeComplaint(facts, (lines) => this.#complaints.wordingOf(lines, draft.row)),
      status: file.status,
      priority: file.priority,
      filedSecond,
      resolvedSecond,
      resolutionHours: resolvedSecond === null ? null : (resolvedSecond - filedSecond) / SECONDS_PER_HOUR,
      assignee: file.assignee,
      about,
    }
  }
}

interface Filed {
  readonly file: ComplaintFile
  readonly draft: ContactDraft
}

/** A row number for draws about a contact. */
const rowOf = (life: CustomerLife, slot: number): number => life.index * CONTACTS_MAX + slot

/** What a complaint about service speaks of: the contact before it, or its own when there was none for long. */
function contactBefore(life: CustomerLife, drafts: readonly ContactDraft[], ordinal: number): Occasion {
  const own = (drafts[ordinal] as ContactDraft).second
  const before = drafts[ordinal - 1]?.second ?? 0
  const earlier = own - before <= REMEMBERED_SECONDS ? ordinal - 1 : ordinal
  const { second } = drafts[earlier] as ContactDraft
  return { type: 'interaction', id: interactionId(life, earlier), second, subject: 'an earlier contact' }
}

const interactionId = (life: CustomerLife, ordinal: number): string =>
  IdManager.child('INT', life.index, ordinal)
