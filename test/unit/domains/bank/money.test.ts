import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  isWorkingDay,
  monthOf,
  SECONDS_PER_DAY,
  weekdayOf,
  yearsBetween,
} from '../../../../src/core/calendar.ts'
import type { AccountLedger } from '../../../../src/domains/bank/life/contracts.ts'
import { CustomerLife } from '../../../../src/domains/bank/life/lives.ts'
import { paydayOf } from '../../../../src/domains/bank/life/money/transfers.ts'
import { chiSquare } from '../../core/statistics.ts'
import { livesOf, worldOf } from './small-world.ts'

const dayOf = (second: number) => Math.floor(second / SECONDS_PER_DAY)

describe('money at scale 1', () => {
  const allLedgers: AccountLedger[] = []
  beforeAll(() => {
    for (const life of livesOf(worldOf())) allLedgers.push(...life.ledgers)
  })
  const allPostings = () => allLedgers.flatMap((ledger) => ledger.postings)

  test('every account holds the sum of its postings, in order of time, within its overdraft', () => {
    for (const { account, postings, balance } of allLedgers) {
      let sum = 0
      let last = 0
      for (const posting of postings) {
        sum += posting.cents
        expect(posting.balance).toBe(sum)
        expect(posting.second).toBeGreaterThanOrEqual(last)
        expect(posting.balance).toBeGreaterThanOrEqual(-account.overdraftLimit)
        last = posting.second
      }
      expect(balance).toBe(sum)
    }
  })

  test('customers decide on 10 to 20 movements a year and account', () => {
    const own = new Set([
      'cash_machine',
      'withdrawal',
      'own_payment_out',
      'purchase',
      'cash_deposit',
      'own_payment_in',
      'refund',
    ])
    let years = 0
    let count = 0
    for (const { account, postings } of allLedgers) {
      if (account.type === 'cd') continue
      years += (account.usableUntilDay - account.openedDay) / 365.25
      count += postings.filter(({ kind }) => own.has(kind)).length
    }
    expect(count / years).toBeGreaterThan(10)
    expect(count / years).toBeLessThan(20)
  })

  test('paydays see three times the movements of a mean day, or more', () => {
    const byDay = new Map<number, number>()
    for (const { second } of allPostings()) byDay.set(dayOf(second), (byDay.get(dayOf(second)) ?? 0) + 1)
    const asOf = worldOf().asOf
    const lastYear = [...byDay].filter(([day]) => day >= asOf - 365)
    const mean = lastYear.reduce((sum, [, count]) => sum + count, 0) / 365
    for (let month = monthOf(asOf) - 11; month < monthOf(asOf); month++) {
      expect(byDay.get(paydayOf(month)) ?? 0, `payday of month ${month}`).toBeGreaterThan(3 * mean)
    }
  })

  test('weekends are quiet, and December is busier than January', () => {
    const own = allPostings().filter(({ kind }) => kind === 'purchase' || kind === 'cash_machine')
    const weekend = own.filter(({ second }) => weekdayOf(dayOf(second)) > 4).length
    expect(weekend / own.length).toBeLessThan((2 / 7) * 0.8)
    expect(weekend / own.length).toBeGreaterThan(0.05)
    const inMonth = (month: number) =>
      own.filter(({ second }) => monthOf(dayOf(second)) % 12 === month).length
    expect(inMonth(11)).toBeGreaterThan(inMonth(0) * 1.3)
  })

  test('month ends show: fees and interest fall on the last day of a quarter', () => {
    const quarterly = allPostings().filter(
      ({ kind, referenceId }) => kind === 'interest' || referenceId?.startsWith('MAINT'),
    )
    expect(quarterly.length).toBeGreaterThan(5000)
    for (const { second } of quarterly) expect(monthOf(dayOf(second) + 1) % 3).toBe(0)
  })

  test("first digits of card payments follow Benford's law", () => {
    const counts = Array.from({ length: 9 }, () => 0)
    for (const { kind, cents } of allPostings()) {
      if (kind === 'purchase') counts[Number(String(-cents)[0]) - 1]!++
    }
    const total = counts.reduce((a, b) => a + b, 0)
    const expected = counts.map((_, i) => total * Math.log10(1 + 1 / (i + 1)))
    // Mean absolute deviation below .015: "acceptable conformity" for first digits is .012 in Nigrini (2012), sampled.
    const deviation = counts.reduce((sum, count, i) => sum + Math.abs(count - expected[i]!) / total, 0) / 9
    expect(deviation).toBeLessThan(0.015)
    expect(
      chiSquare(
        counts,
        counts.map(() => total / 9),
      ),
    ).toBeGreaterThan(1000)
  })

  test('employees serve at the counter, in opening hours only', () => {
    for (const { employee, second } of allPostings()) {
      if (employee < 0) continue
      expect(isWorkingDay(dayOf(second))).toBe(true)
      expect(Math.floor((second % SECONDS_PER_DAY) / 3600)).toBeGreaterThanOrEqual(9)
      expect(Math.floor((second % SECONDS_PER_DAY) / 3600)).toBeLessThan(17)
    }
  })

  test('tellers work in the branch of the account, and nobody serves more than fifteen a day', () => {
    const world = worldOf()
    const served = new Map<string, number>()
    let away = 0
    for (const { account, postings } of allLedgers) {
      for (const { employee, second } of postings) {
        if (employee < 0) continue
        const key = `${employee} ${dayOf(second)}`
        served.set(key, (served.get(key) ?? 0) + 1)
        if (world.staff.employeeOf(employee).branch !== account.branch) away++
      }
    }
    const total = [...served.values()].reduce((sum, count) => sum + count, 0)
    expect(away / total).toBeLessThan(0.05)
    expect(Math.max(...served.values())).toBeLessThanOrEqual(15)
  })

  test('the counter is as busy on any weekday as on another, and accounts are opened on all of them', () => {
    const share = (days: number[]) => {
      const counts = Array.from({ length: 5 }, () => 0)
      for (const day of days) counts[weekdayOf(day)]!++
      return counts.map((count) => (count * 5) / days.length)
    }
    const served = allPostings().filter(({ employee }) => employee >= 0)
    const parts = [
      ...share(served.map(({ second }) => dayOf(second))),
      ...share(allLedgers.map(({ account }) => account.openedDay)),
    ]
    for (const part of parts) expect(Math.abs(part - 1)).toBeLessThan(0.2)
  })

  test('accounts in other currencies are never served at a counter between opening and closing', () => {
    const foreign = allLedgers.filter(({ account }) => account.currency !== 'USD')
    const served = foreign.flatMap(({ postings }) => postings).filter(({ employee }) => employee >= 0)
    expect(foreign.length).toBeGreaterThan(20)
    for (const { kind } of served) expect(['opening', 'closing']).toContain(kind)
  })

  test('nobody who lives abroad pays rent here, though others do', () => {
    const world = worldOf()
    const payers = [...livesOf(world)].filter(({ ledgers }) =>
      ledgers.some(({ postings }) => postings.some(({ kind }) => kind === 'rent')),
    )
    expect(payers.length).toBeGreaterThan(100)
    for (const { customer } of payers) expect(world.addresses.addressOf(customer).country).toBe('USA')
  })

  test('what a whole loan is paid off with comes from another bank, what an instalment lacks from an own account', () => {
    const world = worldOf()
    const kinds = { payoff: new Set<string>(), ordinary: new Set<string>() }
    for (const { customer, ledgers } of livesOf(world)) {
      const income = customer.monthlySalary || 375_000
      for (const { postings } of ledgers) {
        for (const [i, { kind }] of postings.entries()) {
          if (kind !== 'cover' && kind !== 'refinancing') continue
          const covered = postings[i + 1]!
          const isPayoff = covered.kind === 'loan_installment' && -covered.cents > 3 * income
          kinds[isPayoff ? 'payoff' : 'ordinary'].add(kind)
        }
      }
    }
    expect([...kinds.payoff]).toEqual(['refinancing'])
    expect([...kinds.ordinary]).toEqual(['cover'])
  })

  test('fees are charged in dollars only', () => {
    const charged = allLedgers.filter(({ postings }) => postings.some(({ kind }) => kind === 'fee'))
    expect(charged.length).toBeGreaterThan(100)
    for (const { account } of charged) expect(account.currency).toBe('USD')
  })

  test('accounts are frozen by people, on working days', () => {
    const frozen = allLedgers.flatMap(({ account }) => account.frozenDay ?? [])
    expect(frozen.length).toBeGreaterThan(30)
    for (const day of frozen) expect(isWorkingDay(day)).toBe(true)
  })

  test('a certificate earns interest from the day it was opened, not from the start of the quarter', () => {
    const first = allLedgers.flatMap(({ account, postings: [opening, interest] }) =>
      account.type === 'cd' && opening && interest?.kind === 'interest'
        ? [{ account, opening, interest }]
        : [],
    )
    expect(first.length).toBeGreaterThan(30)
    for (const { account, opening, interest } of first) {
      const days = dayOf(interest.second) - account.openedDay
      const yearly = (opening.cents * account.interestRate) / 10_000
      expect(interest.cents / ((yearly * days) / 365)).toBeCloseTo(1, 1)
    }
  })

  test('employers pay salaries up to 67 years of age, and pensions after', () => {
    const world = worldOf()
    const kinds = { young: new Set<string>(), old: new Set<string>() }
    for (const { customer, ledgers } of livesOf(world)) {
      for (const { type, kind, second } of ledgers.flatMap(({ postings }) => postings)) {
        if (type !== 'salary') continue
        kinds[yearsBetween(customer.birthDay, dayOf(second)) < 67 ? 'young' : 'old'].add(kind)
      }
    }
    expect([...kinds.young]).toEqual(['salary'])
    expect([...kinds.old]).toEqual(['pension'])
  })

  test('card bills stay within reach of the income, and none is the same as many others', () => {
    const world = worldOf()
    const bills = new Map<number, number>()
    for (const { customer, ledgers } of livesOf(world)) {
      const income = customer.monthlySalary || 375_000
      for (const { kind, cents } of ledgers.flatMap(({ postings }) => postings)) {
        if (kind !== 'card_bill') continue
        bills.set(cents, (bills.get(cents) ?? 0) + 1)
        expect(-cents).toBeLessThanOrEqual(income * 1.3)
      }
    }
    expect(bills.size).toBeGreaterThan(5000)
    expect(Math.max(...bills.values())).toBeLessThan(10)
  })

  test('promised money is nearly always there: cover deposits are rare', () => {
    const covers = allPostings().filter(({ kind }) => kind === 'cover').length
    expect(covers / allPostings().length).toBeLessThan(0.01)
  })
})

describe('transfers', () => {
  test('either side works out the same movement, for any seed, day and size of the bank', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 20, max: 200 }),
        (seed, daysLater, customers) => {
          const asOf = new Date(Date.UTC(2022, 0, 3 + daysLater)).toISOString().slice(0, 10)
          const world = worldOf({ seed, asOf, customers, employees: 40 })
          const sides = new Map<string, number[]>()
          for (const life of livesOf(world)) {
            for (const { postings } of life.ledgers) {
              for (const { type, referenceId, second, cents } of postings) {
                if (type !== 'transfer') continue
                const key = `${referenceId} ${second} ${Math.abs(cents)}`
                sides.set(key, [...(sides.get(key) ?? []), Math.sign(cents)])
              }
            }
          }
          for (const [key, signs] of sides) expect(signs.sort(), key).toEqual([-1, 1])
        },
      ),
      { numRuns: 25 },
    )
  })
})

test('a life does not depend on the lives around it', () => {
  const world = worldOf({ scale: 0.2 })
  const alone = new CustomerLife(worldOf({ scale: 0.2 }), 17).ledgers
  const inOrder = [...livesOf(world)].map((life) => life.ledgers)
  expect(inOrder[17]).toEqual(alone)
})

test('segments differ in wealth: private banking opens and keeps accounts with more than retail', () => {
  const opened = { retail: [0, 0], private_banking: [0, 0] }
  const kept = { retail: [0, 0], private_banking: [0, 0] }
  for (const { customer, ledgers } of livesOf(worldOf({ scale: 4 }))) {
    if (customer.segment !== 'retail' && customer.segment !== 'private_banking') continue
    for (const { account, postings, balance } of ledgers) {
      if (account.type === 'savings') add(opened[customer.segment], postings[0]!.cents)
      if (account.type === 'checking' && account.status === 'active') add(kept[customer.segment], balance)
    }
  }
  expect(mean(opened.private_banking)).toBeGreaterThan(mean(opened.retail) * 1.5)
  expect(mean(kept.private_banking)).toBeGreaterThan(mean(kept.retail) * 2)
})

function add(total: number[], cents: number): void {
  total[0]! += cents
  total[1]! += 1
}

const mean = ([sum, count]: number[]): number => sum! / count!
