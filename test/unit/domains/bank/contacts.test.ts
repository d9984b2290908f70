import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDay, isWorkingDay, SECONDS_PER_DAY } from '../../../../src/core/calendar.ts'
import type { CustomerLife } from '../../../../src/domains/bank/life/lives.ts'
import type { World } from '../../../../src/domains/bank/life/world.ts'
import {
  complaintStatuses,
  complaintTypes,
  interactionTypes,
  priorities,
  responseTypes,
} from '../../../../src/domains/bank/lists.ts'
import { livesOf, worldOf } from './small-world.ts'

const DAY_2020 = 18_262
const DAY_2035 = 24_106
/** Small banks of any seed, closed on any day from 2020 to 2035. */
const worlds = fc
  .record({
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    asOfDay: fc.integer({ min: DAY_2020, max: DAY_2035 }),
    customers: fc.constantFrom(20, 24, 60, 150),
  })
  .map(({ seed, asOfDay, customers }) =>
    worldOf({ seed, asOf: formatDay(asOfDay), customers, employees: 40 }),
  )

/** Holds something about every life of many worlds. */
function forAllLives(check: (life: CustomerLife, world: World) => void): void {
  fc.assert(
    fc.property(worlds, (world) => {
      for (const life of livesOf(world)) check(life, world)
    }),
    { numRuns: 40 },
  )
}

const dayOf = (second: number): number => Math.floor(second / SECONDS_PER_DAY)
const hourOf = (second: number): number => Math.floor((second % SECONDS_PER_DAY) / 3600)

/** The first day on which customer and bank are no longer in touch. */
function endOf({ customer, world }: CustomerLife): number {
  if (customer.statusDay === null) return world.asOf
  return customer.status === 'closed' ? customer.statusDay : customer.statusDay - 179
}

describe('contactsOf()', () => {
  test('keeps every contact and answer between onboarding and leaving, falling asleep or as-of', () => {
    forAllLives((life) => {
      for (const { second, survey } of life.contacts.interactions) {
        expect(second).toBeGreaterThanOrEqual(life.customer.sinceSecond)
        expect(dayOf(second)).toBeLessThan(endOf(life))
        if (!survey) continue
        expect(survey.day - dayOf(second)).toBeOneOf([0, 1, 2])
        expect(survey.day).toBeLessThan(endOf(life))
      }
    })
  })

  test('gives contacts keys that rise with time', () => {
    forAllLives(({ contacts: { interactions } }) => {
      const ids = interactions.map(({ id }) => id)
      const seconds = interactions.map(({ second }) => second)
      expect(ids).toEqual(ids.toSorted())
      expect(seconds).toEqual(seconds.toSorted((a, b) => a - b))
    })
  })

  test('has employees take contacts in opening hours, while they work there, and nobody take self-service', () => {
    forAllLives(({ contacts }, world) => {
      for (const { handler, second, channel, outcome } of contacts.interactions) {
        if (handler < 0) {
          expect(channel).toBeOneOf(['web', 'mobile_app'])
          expect(outcome).toBe('resolved')
          continue
        }
        expect(isWorkingDay(dayOf(second))).toBe(true)
        expect(hourOf(second)).toBeGreaterThanOrEqual(9)
        expect(hourOf(second)).toBeLessThan(17)
        expect(world.staff.isAtWork(handler, dayOf(second))).toBe(true)
      }
    })
  })

  test('has no contact speak of something that had not happened yet', () => {
    forAllLives(({ contacts: { interactions, complaint } }) => {
      const early = interactions.filter(({ about, second }) => about !== null && about.second > second)
      expect(early).toEqual([])
      expect(complaint?.about?.second ?? 0).toBeLessThanOrEqual(complaint?.filedSecond ?? 0)
    })
  })

  test('files each complaint at a contact, and settles it within a week in opening hours', () => {
    forAllLives((life) => {
      const { interactions, complaint } = life.contacts
      if (!complaint) return
      const contact = interactions.find(({ id }) => id === complaint.interactionId)
      expect(contact).toMatchObject({ type: 'complaint', second: complaint.filedSecond })
      expect(contact?.outcome).not.toBe('resolved')
      const isSettled = complaint.status === 'resolved' || complaint.status === 'closed'
      expect(complaint.resolvedSecond !== null).toBe(isSettled)
      if (complaint.resolvedSecond === null || complaint.resolutionHours === null) return
      expect(complaint.resolvedSecond).toBe(complaint.filedSecond + complaint.resolutionHours * 3600)
      expect(complaint.resolutionHours).toBeGreaterThanOrEqual(1)
      expect(complaint.resolutionHours).toBeLessThanOrEqual(168)
      expect(isWorkingDay(dayOf(complaint.resolvedSecond))).toBe(true)
      expect(hourOf(complaint.resolvedSecond)).toBeGreaterThanOrEqual(9)
      expect(hourOf(complaint.resolvedSecond)).toBeLessThan(17)
      expect(dayOf(complaint.resolvedSecond)).toBeLessThan(endOf(life))
    })
  })

  test('points fee and fraud complaints at postings of that kind on own accounts', () => {
    forAllLives(({ contacts: { complaint }, ledgers, customer }) => {
      if (complaint?.type !== 'fee' && complaint?.type !== 'fraud') return
      const id = complaint.about?.id ?? ''
      const sequence = Number(id.slice(-5))
      const ledger = ledgers.find(({ account }) => String(account.ordinal + 1) === id.slice(-6, -5))
      const posting = ledger?.postings.find((candidate) => candidate.sequence === sequence)
      expect(id.startsWith(`TXN-${customer.id.slice(5)}-`)).toBe(true)
      expect(posting?.type).toBeOneOf(complaint.type === 'fee' ? ['fee'] : ['payment', 'withdrawal'])
      expect(complaint.description).toContain(id)
    })
  })

  test('keeps complaints that are not settled recent', () => {
    forAllLives(({ contacts: { complaint } }, world) => {
      const daysAgo = complaint ? world.asOf - dayOf(complaint.filedSecond) : 0
      const daysAtMost = { open: 14, investigating: 60, resolved: Infinity, closed: Infinity }
      expect(daysAgo).toBeLessThanOrEqual(daysAtMost[complaint?.status ?? 'open'])
    })
  })

  test('lets customers react only to campaigns of their segment, while these run or within two weeks', () => {
    forAllLives(({ customer, contacts: { responses } }, world) => {
      for (const { campaign, day } of responses) {
        expect(campaign.segment).toBeOneOf(['all', customer.segment])
        expect(day).toBeGreaterThanOrEqual(Math.max(campaign.startDay, customer.sinceDay + 1))
        expect(day).toBeLessThanOrEqual(Math.min(campaign.endDay + 14, world.asOf - 1))
      }
      const last = responses.findIndex(({ type }) => type === 'unsubscribed')
      expect(last === -1 || last === responses.length - 1).toBe(true)
      expect(new Set(responses.map(({ campaign }) => campaign.id)).size).toBe(responses.length)
    })
  })

  test('runs every campaign for 14 to 90 days within the last year', () => {
    fc.assert(
      fc.property(worlds, ({ contacts: { campaigns }, asOf }) => {
        for (const { startDay, endDay } of campaigns) {
          expect(asOf - startDay).toBeGreaterThanOrEqual(30)
          expect(asOf - startDay).toBeLessThanOrEqual(366)
          expect(endDay).toBeLessThan(asOf)
          expect(endDay - startDay).toBeGreaterThanOrEqual(14)
          expect(endDay - startDay).toBeLessThanOrEqual(90)
        }
      }),
    )
  })

  test('gives the smallest bank a contact of each type, and complaints and responses of each kind', () => {
    const world = worldOf({ seed: 42, customers: 24, employees: 40 })
    const lives = [...livesOf(world)]
    const complaints = lives.flatMap(({ contacts }) => contacts.complaint ?? [])
    const kinds = (values: readonly string[]) => [...new Set(values)].toSorted()
    const contacts = lives.flatMap((life) => life.contacts.interactions)
    const responses = lives.flatMap((life) => life.contacts.responses)
    expect(kinds(contacts.map(({ type }) => type))).toEqual(interactionTypes.toSorted())
    expect(kinds(complaints.map(({ type }) => type))).toEqual(complaintTypes.toSorted())
    expect(kinds(complaints.map(({ status }) => status))).toEqual(complaintStatuses.toSorted())
    expect(kinds(complaints.map(({ priority }) => priority))).toEqual(priorities.toSorted())
    expect(kinds(responses.map(({ type }) => type))).toEqual(responseTypes.toSorted())
  })
})

describe('lastUpdateSecondOf()', () => {
  test('is the last contact of type account_update', () => {
    forAllLives((life, world) => {
      const updates = life.contacts.interactions.filter(({ type }) => type === 'account_update')
      expect(world.contacts.lastUpdateSecondOf(life)).toBe(
        Math.max(-1, ...updates.map(({ second }) => second)),
      )
    })
  })
})

describe('addressOf()', () => {
  test('is shared by a household, and abroad exactly where an account in a foreign currency is kept', () => {
    forAllLives(({ customer, accounts }, world) => {
      const address = world.addresses.addressOf(customer)
      expect(address.line).toContain(address.city)
      const household = world.households.householdOf(customer.place)
      const residents = household ? [customer, world.customers.customerOf(household.partner)] : [customer]
      for (const resident of residents) expect(world.addresses.addressOf(resident)).toEqual(address)
      const isForeign = residents
        .flatMap((resident) => world.accounts.accountsOf(resident))
        .some(({ currency }) => currency !== 'USD')
      expect(address.country !== 'USA').toBe(isForeign)
      if (accounts.some(({ currency }) => currency !== 'USD')) expect(address.country).not.toBe('USA')
    })
  })
})
