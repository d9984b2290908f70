import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { addMonths } from '../../../../src/core/calendar.ts'
import type { Account, Customer } from '../../../../src/domains/bank/life/contracts.ts'
import { NameRules, SAME_SEX_SHARE } from '../../../../src/domains/bank/life/names.ts'
import { kolmogorovSmirnov, kolmogorovSmirnovLimit, normalCumulative } from '../../core/statistics.ts'
import { shareDeviations } from './share-deviations.ts'
import { livesOf, worldOf } from './small-world.ts'

const SCALE = 10
const world = worldOf({ scale: SCALE })
const customers: Customer[] = []
const accounts: Account[] = []
const accountsPerCustomer: number[] = []
let links = 0

beforeAll(() => {
  for (const life of livesOf(world)) {
    customers.push(life.customer)
    accounts.push(...life.accounts)
    accountsPerCustomer.push(life.accounts.length)
    links += world.links.linksOf(life).length
  }
})

/** How many standard deviations the share of such items lies from the stated one. */
const deviations = <Item>(items: readonly Item[], is: (item: Item) => boolean, share: number): number =>
  shareDeviations(items.filter(is).length, items.length, share)

describe('the population at scale 10', () => {
  test('has 12,000 customers and 1,500 employees', () => {
    expect(customers.length).toBe(12_000)
    expect(world.employeeCount).toBe(1500)
  })

  test.each([
    ['retail', 0.6],
    ['premium', 0.25],
    ['corporate', 0.1],
    ['private_banking', 0.05],
  ])('segment %s: %d', (segment, share) => {
    expect(deviations(customers, (customer) => customer.segment === segment, share)).toBeLessThan(3)
  })

  test.each([
    ['active', 0.9],
    ['dormant', 0.07],
    ['closed', 0.03],
  ])('status %s: %d', (status, share) => {
    expect(deviations(customers, (customer) => customer.status === status, share)).toBeLessThan(3)
  })

  test.each([
    ['verified', 0.85],
    ['pending', 0.1],
    ['expired', 0.05],
  ])('identity check %s: %d', (status, share) => {
    expect(deviations(customers, ({ kycStatus }) => kycStatus === status, share)).toBeLessThan(3)
  })

  test.each([
    ['low', 0.7],
    ['medium', 0.25],
    ['high', 0.05],
  ])('risk rating %s: %d', (rating, share) => {
    expect(deviations(customers, ({ riskRating }) => riskRating === rating, share)).toBeLessThan(3)
  })

  test('couples are of similar age, and one in twenty-five of the same sex', () => {
    const names = new NameRules(world)
    const seconds = customers.flatMap((one) => {
      const household = world.households.householdOf(one.place)
      return household && !household.isFirst ? [{ one, other: customers[household.partner] as Customer }] : []
    })
    expect(seconds.length).toBeGreaterThan(1500)
    for (const { one, other } of seconds) {
      expect(Math.abs(one.birthDay - other.birthDay) / 365.25).toBeLessThan(16)
    }
    const isSame = ({ one, other }: (typeof seconds)[number]) =>
      names.isFemale(one.index, one.place) === names.isFemale(other.index, other.place)
    expect(deviations(seconds, isSame, SAME_SEX_SHARE)).toBeLessThan(3)
  })

  test('75 % of customers hold accounts, a quarter of these two', () => {
    expect(deviations(accountsPerCustomer, (count) => count > 0, 0.75)).toBeLessThan(3)
    const holders = accountsPerCustomer.filter((count) => count > 0)
    expect(deviations(holders, (count) => count > 1, 0.25)).toBeLessThan(3)
  })

  test.each([
    ['checking', 0.5],
    ['savings', 0.3],
    ['money_market', 0.15],
    ['cd', 0.05],
  ])('accounts of type %s: %d', (type, share) => {
    expect(deviations(accounts, (account) => account.type === type, share)).toBeLessThan(3)
  })

  test.each([
    ['active', 0.92],
    ['frozen', 0.05],
    ['closed', 0.03],
  ])('accounts that are %s: %d', (status, share) => {
    expect(deviations(accounts, (account) => account.status === status, share)).toBeLessThan(3)
  })

  test('95 % of accounts are kept in US dollars', () => {
    expect(deviations(accounts, ({ currency }) => currency === 'USD', 0.95)).toBeLessThan(3)
  })

  test.each(['EUR', 'GBP', 'CAD'])('a third of the others are in %s', (currency) => {
    const foreign = accounts.filter((account) => account.currency !== 'USD')
    expect(deviations(foreign, (account) => account.currency === currency, 1 / 3)).toBeLessThan(3)
  })

  test('first accounts are opened within a year of arrival, evenly for savers who had the time', () => {
    const days: number[] = []
    for (const { customer, accounts: own } of livesOf(world)) {
      const [first] = own
      if (!first) continue
      const waited = first.openedDay - customer.sinceDay
      expect(waited).toBeLessThanOrEqual(365 + 4)
      const hadTime = customer.status === 'active' && world.asOf - customer.sinceDay > 740
      if (customer.place.zone === 'saver' && hadTime) days.push(waited)
    }
    // Openings move to working days, up to four days: allow for that beside the statistic's own limit.
    const limit = kolmogorovSmirnovLimit(days.length) + 4 / 365
    expect(kolmogorovSmirnov(days, (day) => Math.min(Math.max(day / 366, 0), 1))).toBeLessThan(limit)
  })

  test.each([
    ['checking', 50, 25_000],
    ['savings', 100, 100_000],
    ['money_market', 10_000, 500_000],
    ['cd', 5000, 200_000],
  ])('a %s account opens with %d to %d', (type, from, to) => {
    const deposits = [...livesOf(worldOf({ scale: 2 }))]
      .flatMap((life) => life.ledgers)
      .filter(({ account }) => account.type === type)
      .map(({ postings }) => (postings[0]?.cents ?? 0) / 100)
    expect(Math.min(...deposits)).toBeGreaterThanOrEqual(from)
    expect(Math.max(...deposits)).toBeLessThanOrEqual(to)
    expect(Math.max(...deposits)).toBeGreaterThan(to * 0.85)
  })

  test('0.3 links between accounts for each that is active', () => {
    const active = accounts.filter(({ status }) => status === 'active').length
    expect(shareDeviations(links, active, 0.3)).toBeLessThan(3)
  })

  test('customers arrived evenly over seven years', () => {
    const ages = customers.map(({ sinceDay }) => (world.asOf - sinceDay) / 2557)
    // Arrivals move to working days, up to three days: allow for that beside the statistic's own limit.
    expect(kolmogorovSmirnov(ages, (x) => Math.min(Math.max(x, 0), 1))).toBeLessThan(
      kolmogorovSmirnovLimit(customers.length) + 3 / 2557,
    )
  })

  test('ages are normal around 42, but nobody came as a minor or is above 86', () => {
    const years = customers.map(({ birthDay }) => (world.asOf - birthDay) / 365.25)
    expect(Math.max(...years)).toBeLessThan(87)
    const grown = years.filter((age) => age > 30 && age < 80).sort((a, b) => a - b)
    const [low, high] = [normalCumulative((30 - 42.5) / 15), normalCumulative((80 - 42.5) / 15)]
    const model = (age: number) => (normalCumulative((age - 42.5) / 15) - low) / (high - low)
    expect(kolmogorovSmirnov(grown, model)).toBeLessThan(0.03)
    for (const { birthDay, sinceDay } of customers) {
      expect(addMonths(birthDay, 18 * 12)).toBeLessThanOrEqual(sinceDay)
    }
  })

  test('nobody asks for a loan after 65, and others grow older', () => {
    const years = (one: Customer) => (world.asOf - one.birthDay) / 365.25
    const oldest = (zone: string) =>
      Math.max(...customers.filter(({ place }) => place.zone === zone).map(years))
    expect(oldest('applicant')).toBeLessThan(65.1)
    expect(oldest('spender')).toBeGreaterThan(70)
  })

  test('salaries rise with age: the young earn less than those in mid-life', () => {
    const salaried = customers.filter(({ monthlySalary }) => monthlySalary > 0)
    const mean = (from: number, to: number) => {
      const some = salaried.filter(({ birthDay, sinceDay }) => {
        const age = (sinceDay - birthDay) / 365.25
        return age >= from && age < to
      })
      return some.reduce((sum, { monthlySalary }) => sum + monthlySalary, 0) / some.length
    }
    expect(mean(18, 25)).toBeLessThan(mean(30, 35) * 0.85)
    expect(mean(30, 35)).toBeLessThan(mean(45, 60))
  })

  test('outcomes go with risk: suspects are rated high, and only a few others', () => {
    const suspects = customers.filter(({ place }) => world.cast.suspectIndexOf(place) >= 0)
    expect(suspects.length).toBeGreaterThan(300)
    expect(suspects.every(({ riskRating }) => riskRating === 'high')).toBe(true)
  })
})

test('accounts keep to their dates, for any seed, day and size', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.integer({ min: 0, max: 5400 }),
      fc.integer({ min: 20, max: 300 }),
      (seed, later, count) => {
        const asOf = new Date(Date.UTC(2020, 0, 6 + later)).toISOString().slice(0, 10)
        const small = worldOf({ seed, asOf, customers: count, employees: 40 })
        for (const life of livesOf(small)) {
          const { customer } = life
          expect(customer.sinceDay).toBeLessThan(small.asOf)
          for (const account of life.accounts) {
            expect(account.openedDay).toBeGreaterThanOrEqual(customer.sinceDay)
            expect(account.openedDay).toBeLessThan(small.asOf)
            expect(account.usableUntilDay).toBeGreaterThan(account.openedDay)
            expect(account.usableUntilDay).toBeLessThanOrEqual(small.asOf)
            if (customer.status === 'closed') expect(account.status).toBe('closed')
          }
        }
      },
    ),
    { numRuns: 60 },
  )
})
