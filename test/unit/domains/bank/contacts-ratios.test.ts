import { beforeAll, describe, expect, test } from 'vitest'
import type {
  CampaignResponse,
  Complaint,
  Interaction,
  Survey,
} from '../../../../src/domains/bank/life/contact/contract.ts'
import { shareDeviations } from './share-deviations.ts'
import { livesOf, worldOf } from './small-world.ts'

/** Counts things by a word about each. */
function tally<Item>(items: readonly Item[], word: (item: Item) => string | number): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const item of items) counts[word(item)] = (counts[word(item)] ?? 0) + 1
  return counts
}

/** The words whose share lies more than three standard deviations off, or that should not be there; none is right. */
function wrongShares(counts: Record<string, number>, shares: Readonly<Record<string, number>>): string[] {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const words = new Set([...Object.keys(counts), ...Object.keys(shares)])
  return [...words].filter((word) => {
    const share = shares[word] ?? 0
    return share === 0 || shareDeviations(counts[word] ?? 0, total, share) > 3
  })
}

describe('customer relations at scale 10', () => {
  const world = worldOf({ scale: 10 })
  const perCustomer: number[] = []
  const countries: string[] = []
  const contacts: Interaction[] = []
  const complaints: Complaint[] = []
  const responses: CampaignResponse[] = []
  const responsesOfOne: number[] = []
  const surveys: Survey[] = []
  beforeAll(() => {
    for (const life of livesOf(world)) {
      countries.push(world.addresses.addressOf(life.customer).country)
      perCustomer.push(life.contacts.interactions.length)
      contacts.push(...life.contacts.interactions)
      if (life.contacts.complaint) complaints.push(life.contacts.complaint)
      if (life.contacts.responses.length > 0) responsesOfOne.push(life.contacts.responses.length)
      responses.push(...life.contacts.responses)
      surveys.push(...life.contacts.interactions.flatMap(({ survey }) => (survey ? [survey] : [])))
    }
  })
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

  test('customers are in touch 0 to 5 times, 1.85 times on average', () => {
    expect(
      wrongShares(
        tally(perCustomer, (count) => count),
        { 0: 0.2, 1: 0.25, 2: 0.25, 3: 0.15, 4: 0.1, 5: 0.05 },
      ),
    ).toEqual([])
    expect(mean(perCustomer)).toBeCloseTo(1.85, 3)
  })

  test('contacts have the shares of type, channel and outcome that were asked for', () => {
    expect(
      wrongShares(
        tally(contacts, ({ type }) => type),
        { inquiry: 0.35, support: 0.3, complaint: 0.15, account_update: 0.1, product_inquiry: 0.1 },
      ),
    ).toEqual([])
    expect(
      wrongShares(
        tally(contacts, ({ channel }) => channel),
        { phone: 0.3, email: 0.25, web: 0.2, mobile_app: 0.15, branch: 0.1 },
      ),
    ).toEqual([])
    expect(
      wrongShares(
        tally(contacts, ({ outcome }) => outcome),
        { resolved: 0.7, follow_up_needed: 0.2, escalated: 0.1 },
      ),
    ).toEqual([])
  })

  test('employees take four contacts of five', () => {
    expect(
      wrongShares(
        tally(contacts, ({ handler }) => String(handler >= 0)),
        { true: 0.8, false: 0.2 },
      ),
    ).toEqual([])
  })

  test('three contacts of ten are surveyed, and half of the answers have a comment', () => {
    expect(
      wrongShares(
        tally(contacts, ({ survey }) => String(survey !== null)),
        { true: 0.3, false: 0.7 },
      ),
    ).toEqual([])
    expect(
      wrongShares(
        tally(surveys, ({ comment }) => String(comment !== null)),
        { true: 0.5, false: 0.5 },
      ),
    ).toEqual([])
  })

  test('scores have the weights that were asked for, and fall with the outcome', () => {
    const weights = [2, 2, 3, 4, 5, 6, 8, 12, 15, 20, 23]
    expect(
      wrongShares(
        tally(surveys, ({ nps }) => nps),
        Object.fromEntries(weights.map((weight, score) => [score, weight / 100])),
      ),
    ).toEqual([])
    const scoreOf = (outcome: string) =>
      mean(
        contacts.flatMap((contact) =>
          contact.survey && contact.outcome === outcome ? [contact.survey.nps] : [],
        ),
      )
    expect(scoreOf('resolved')).toBeGreaterThan(scoreOf('follow_up_needed') + 1)
    expect(scoreOf('follow_up_needed')).toBeGreaterThan(scoreOf('escalated') + 1)
    expect(mean(surveys.map(({ stars }) => stars))).toBeCloseTo(3.8, 1)
  })

  test('eight customers of a hundred complain, with the shares of type, status and priority that were asked for', () => {
    expect(complaints).toHaveLength(world.customerCount * 0.08)
    expect(
      wrongShares(
        tally(complaints, ({ type }) => type),
        { service: 0.35, fee: 0.25, product: 0.2, fraud: 0.1, other: 0.1 },
      ),
    ).toEqual([])
    expect(
      wrongShares(
        tally(complaints, ({ status }) => status),
        { resolved: 0.6, investigating: 0.2, closed: 0.15, open: 0.05 },
      ),
    ).toEqual([])
    expect(
      wrongShares(
        tally(complaints, ({ priority }) => priority),
        { low: 0.5, medium: 0.3, high: 0.15, critical: 0.05 },
      ),
    ).toEqual([])
    expect(
      wrongShares(
        tally(complaints, ({ assignee }) => String(assignee >= 0)),
        { true: 0.9, false: 0.1 },
      ),
    ).toEqual([])
  })

  test('fraud is more urgent than other complaints', () => {
    const urgent = (of: readonly Complaint[]) =>
      of.filter(({ priority }) => priority === 'high' || priority === 'critical').length / of.length
    const fraud = complaints.filter(({ type }) => type === 'fraud')
    expect(urgent(fraud)).toBeGreaterThan(0.7)
    expect(urgent(complaints.filter(({ type }) => type !== 'fraud'))).toBeLessThan(0.2)
  })

  test('five customers of a hundred react to campaigns, three of ten of them twice', () => {
    expect(responsesOfOne).toHaveLength(world.customerCount * 0.05)
    expect(
      wrongShares(
        tally(responsesOfOne, (count) => count),
        { 1: 0.7, 2: 0.3 },
      ),
    ).toEqual([])
    expect(
      wrongShares(
        tally(responses, ({ type }) => type),
        { opened: 0.4, clicked: 0.3, purchased: 0.2, unsubscribed: 0.1 },
      ),
    ).toEqual([])
  })

  test('orders lead to a sale in about three cases of ten, clicks seldom, mere opening hardly ever', () => {
    const converted = (type: string) => {
      const of = responses.filter((response) => response.type === type)
      return of.filter(({ sale }) => sale !== null).length / of.length
    }
    expect(converted('purchased')).toBeGreaterThan(0.19)
    expect(converted('purchased')).toBeLessThan(0.41)
    expect(converted('clicked')).toBeLessThan(0.1)
    expect(converted('opened')).toBeLessThan(0.04)
    expect(converted('unsubscribed')).toBe(0)
  })

  test('one customer of twenty lives abroad', () => {
    const abroad = countries.filter((country) => country !== 'USA').length / countries.length
    expect(abroad).toBeGreaterThan(0.044)
    expect(abroad).toBeLessThan(0.056)
  })

  test('fifteen campaigns, for every segment and for all', () => {
    const { campaigns } = world.contacts
    expect(campaigns).toHaveLength(15)
    expect(new Set(campaigns.map(({ segment }) => segment)).size).toBe(5)
  })
})
