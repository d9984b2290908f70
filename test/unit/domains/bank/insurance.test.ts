import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths, formatDay, parseDay, SECONDS_PER_DAY } from '../../../../src/core/calendar.ts'
import { luhnDigit } from '../../../../src/core/unique-values.ts'
import type { Policy } from '../../../../src/domains/bank/life/insurance/policy.ts'
import { MONTHS_BETWEEN_PREMIUMS } from '../../../../src/domains/bank/life/insurance/products.ts'
import type { CustomerLife } from '../../../../src/domains/bank/life/lives.ts'
import {
  beneficiaryRelationships,
  claimStatuses,
  claimTypes,
  policyEventTypes,
  policyStatuses,
  policyTypes,
  premiumFrequencies,
  premiumMethods,
  premiumStatuses,
} from '../../../../src/domains/bank/lists.ts'
import { livesOf, worldOf } from './small-world.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const asOfDays = fc
  .integer({ min: parseDay('2020-01-01') as number, max: parseDay('2035-12-31') as number })
  .map(formatDay)

interface Held {
  readonly life: CustomerLife
  readonly policy: Policy
  readonly asOf: number
}

function* held(world: ReturnType<typeof worldOf>): Generator<Held> {
  for (const life of livesOf(world)) {
    for (const policy of life.policyBook.policies) yield { life, policy, asOf: world.asOf }
  }
}

/** Runs a check on every policy of small banks of any seed and day. */
const forAnyBank = (check: (held: Held) => void, customers = 60) =>
  fc.assert(
    fc.property(seeds, asOfDays, (seed, asOf) => {
      for (const one of held(worldOf({ seed, asOf, customers, employees: 40 }))) check(one)
    }),
    { numRuns: 60 },
  )

describe('policyBookOf()', () => {
  test('nothing happens before the holder came, before the account was opened, or after the books closed', () => {
    forAnyBank(({ life, policy, asOf }) => {
      const { customer, accounts } = life
      expect(policy.signedSecond).toBeGreaterThan(customer.sinceSecond)
      expect(Math.floor(policy.signedSecond / SECONDS_PER_DAY)).toBe(policy.startDay)
      if (policy.linkedAccount) {
        expect(policy.linkedAccount).toBe(accounts[0])
        expect(policy.startDay).toBeGreaterThan(policy.linkedAccount.openedDay)
      }
      const days = [
        policy.startDay,
        policy.endedDay,
        ...policy.payments.flatMap(({ day, reversedDay }) => [day, reversedDay]),
        ...policy.claims.flatMap(({ filedDay, decidedDay, settledDay }) => [
          filedDay,
          decidedDay,
          settledDay,
        ]),
        ...policy.events.map(({ day }) => day),
      ]
      for (const day of days) {
        if (day === null) continue
        expect(day).toBeGreaterThanOrEqual(policy.startDay)
        expect(day).toBeLessThan(asOf)
      }
    })
  })

  test('premiums are due by the calendar, none left out, and each is paid once unless the policy lapsed', () => {
    forAnyBank(({ policy, asOf }) => {
      const months = MONTHS_BETWEEN_PREMIUMS[policy.frequency]
      const until = policy.endedDay ?? asOf
      const due = new Set(policy.payments.map(({ dueDay }) => dueDay))
      let unpaid = 0
      for (let k = 0; addMonths(policy.startDay, k * months) < until; k++) {
        const day = addMonths(policy.startDay, k * months)
        const successes = policy.payments.filter(
          (payment) => payment.dueDay === day && payment.status !== 'failed',
        )
        expect(successes.length).toBeLessThanOrEqual(1)
        if (successes.length === 0) unpaid++
        due.delete(day)
      }
      expect([...due]).toEqual([])
      if (policy.status === 'lapsed') expect(unpaid).toBeGreaterThan(0)
      else expect(unpaid).toBe(0)
    })
  })

  test('what the linked account moves is what was paid, given back and settled', () => {
    forAnyBank(({ life, policy }) => {
      const planned = new Map<string | null, number>()
      for (const { referenceId, cents } of life.policyBook.planned) {
        planned.set(referenceId, (planned.get(referenceId) ?? 0) + cents)
      }
      for (const { id, status } of policy.payments) {
        const isDebited = policy.linkedAccount !== undefined && status === 'completed'
        expect(planned.get(id) ?? 0).toBe(isDebited ? -policy.premium : 0)
      }
      for (const { id, approved, settledDay } of policy.claims) {
        const isCredited = policy.linkedAccount !== undefined && settledDay !== null
        expect(planned.get(id) ?? 0).toBe(isCredited ? approved : 0)
      }
    })
  })

  test('claims lie within the cover, and what is approved within the claim and the limit', () => {
    forAnyBank(({ policy }) => {
      for (const { risk, amount, approved, filedDay, decidedDay, settledDay } of policy.claims) {
        expect(policy.risks).toContain(risk)
        expect(risk.risk).not.toBe('death')
        expect(filedDay).toBeGreaterThan(policy.startDay)
        if (policy.endedDay !== null) expect(filedDay).toBeLessThan(policy.endedDay)
        expect(amount).toBeGreaterThanOrEqual(policy.coverage / 10)
        expect(amount).toBeLessThanOrEqual(risk.limit)
        expect(decidedDay ?? filedDay).toBeGreaterThanOrEqual(filedDay)
        if (settledDay !== null) expect(settledDay).toBeGreaterThanOrEqual(decidedDay as number)
        if (approved === null) continue
        expect(approved).toBeGreaterThan(0)
        expect(approved).toBeLessThanOrEqual(Math.min(amount, risk.limit - risk.deductible))
      }
    })
  })

  test('beneficiaries of a policy add up to 100, with one spouse at most', () => {
    forAnyBank(({ policy: { type, beneficiaries } }) => {
      const total = beneficiaries.reduce((sum, { percentage }) => sum + percentage, 0)
      expect(total).toBe(beneficiaries.length === 0 && type !== 'life' ? 0 : 100)
      expect(beneficiaries.filter(({ relationship }) => relationship === 'spouse').length).toBeLessThan(2)
      for (const { email } of beneficiaries) expect(email).toMatch(/^[a-z]+\.[a-z]+\d+@example\.(org|com)$/)
    })
  })

  test('events tell the history in order, and end with the cancellation of a cancelled policy', () => {
    forAnyBank(({ policy: { events, status, endedDay } }) => {
      const days = events.map(({ day }) => day)
      expect(days).toEqual([...days].sort((a, b) => a - b))
      const cancellations = events.filter(({ type }) => type === 'cancellation')
      expect(cancellations.map(({ day }) => day)).toEqual(status === 'cancelled' ? [endedDay] : [])
      if (status === 'cancelled') expect(events.at(-1)?.type).toBe('cancellation')
    })
  })

  test('policy and claim numbers are unique and end in their check digit', () => {
    const numbers: string[] = []
    for (const { policy } of held(worldOf()))
      numbers.push(policy.number, ...policy.claims.map(({ number }) => number))
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const number of numbers) {
      const [, digits = '', check] = /^[PC](\d{10})-(\d)$/.exec(number) ?? []
      expect(luhnDigit(digits)).toBe(Number(check))
    }
  })

  test('two policies of one holder name the same spouse', () => {
    let seen = 0
    for (const life of livesOf(worldOf({ scale: 4 }))) {
      const spouses = life.policyBook.policies.flatMap(({ beneficiaries }) =>
        beneficiaries.filter(({ relationship }) => relationship === 'spouse').map(({ name }) => name),
      )
      if (spouses.length < 2) continue
      seen++
      expect(new Set(spouses).size).toBe(1)
    }
    expect(seen).toBeGreaterThan(5)
  })

  test('the smallest bank has a policy, a payment, a claim and an event of every kind', () => {
    for (const options of [{ customers: 20, employees: 40 }, { scale: 0.02 }]) {
      for (let seed = 1; seed <= 100; seed++) {
        const policies = [...held(worldOf({ ...options, seed }))].map(({ policy }) => policy)
        const claims = policies.flatMap((policy) => policy.claims)
        const payments = policies.flatMap((policy) => policy.payments)
        const events = policies.flatMap((policy) => policy.events)
        const beneficiaries = policies.flatMap((policy) => policy.beneficiaries)
        const isMissing = [
          ...missing(policies, 'status', policyStatuses),
          ...missing(policies, 'method', premiumMethods),
          ...missing(policies, 'frequency', premiumFrequencies),
          ...missing(payments, 'status', premiumStatuses),
          ...missing(claims, 'status', claimStatuses),
          ...missing(claims, 'type', claimTypes),
          ...missing(events, 'type', policyEventTypes),
          ...missing(beneficiaries, 'relationship', beneficiaryRelationships),
        ]
        expect(isMissing, `seed ${seed}`).toEqual([])
      }
    }
  })

  test('a bank of 240 customers has every kind of policy', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const policies = [...held(worldOf({ scale: 0.2, seed }))].map(({ policy }) => policy)
      expect(missing(policies, 'type', policyTypes)).toEqual([])
    }
  })
})

/** The words of a list that no item bears. */
function missing<Key extends string>(
  items: readonly Readonly<Record<Key, string>>[],
  key: Key,
  list: readonly string[],
): readonly string[] {
  return list.filter((word) => items.every((item) => item[key] !== word)).map((word) => `${key} ${word}`)
}
