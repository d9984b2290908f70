import { beforeAll, describe, expect, test } from 'vitest'
import type { Policy } from '../../../../src/domains/bank/life/insurance/policy.ts'
import { MONTHS_BETWEEN_PREMIUMS, PRODUCTS } from '../../../../src/domains/bank/life/insurance/products.ts'
import { livesOf, worldOf } from './small-world.ts'

/** Policies of a bank of 12,000 customers, and what holders pay of their salary. */
const policies: Policy[] = []
const incomeShares: number[] = []
let customers = 0
let holders = 0
let severalHolders = 0

beforeAll(() => {
  const world = worldOf({ scale: 10 })
  customers = world.customerCount
  for (const life of livesOf(world)) {
    const held = life.policyBook.policies
    if (held.length === 0) continue
    holders++
    if (held.length > 1) severalHolders++
    policies.push(...held)
    const salary = life.customer.monthlySalary * 12
    if (salary > 0 && held[0]?.linkedAccount) {
      incomeShares.push(held.reduce((sum, policy) => sum + yearlyPremium(policy), 0) / salary)
    }
  }
})

const yearlyPremium = ({ premium, frequency }: Policy) => (premium * 12) / MONTHS_BETWEEN_PREMIUMS[frequency]

/**
 * What is off its target by more than three standard deviations of a binomial.
 *
 * @param independent how many of the things counted were decided on their own, where that is fewer than all
 */
function offShare(found: number, total: number, target: number, independent = total): readonly string[] {
  const deviation = Math.sqrt((target * (1 - target)) / independent)
  if (Math.abs(found / total - target) <= 3 * deviation) return []
  return [`${found} of ${total} instead of ${target}`]
}

function offShares<Label extends string>(
  labels: readonly Label[],
  targets: Readonly<Partial<Record<Label, number>>>,
  independent = labels.length,
): readonly string[] {
  return (Object.entries(targets) as [Label, number][]).flatMap(([label, target]) => {
    const found = labels.filter((one) => one === label).length
    return offShare(found, labels.length, target, independent).map((problem) => `${label}: ${problem}`)
  })
}

describe('insurance at scale 10', () => {
  test('a quarter to 30 per cent of customers are insured, 15 per cent of them twice', () => {
    expect(offShare(holders, customers, 0.275)).toEqual([])
    expect(offShare(severalHolders, holders, 0.15)).toEqual([])
  })

  test('policies have the types, frequencies and states that were asked for; 70 per cent are linked', () => {
    const types = policies.map(({ type }) => type)
    expect(
      offShares(types, { life: 0.35, property: 0.25, vehicle: 0.2, health: 0.15, travel: 0.05 }),
    ).toEqual([])
    const frequencies = policies.map(({ frequency }) => frequency)
    expect(offShares(frequencies, { annual: 0.5, quarterly: 0.3, monthly: 0.2 })).toEqual([])
    const states = policies.map(({ status }) => status)
    // Three in a hundred have matured; they are taken from those in force.
    expect(offShares(states, { active: 0.85, lapsed: 0.07, cancelled: 0.05, matured: 0.03 })).toEqual([])
    expect(
      offShare(policies.filter(({ linkedAccount }) => linkedAccount).length, policies.length, 0.7),
    ).toEqual([])
  })

  test('coverage lies within its range and is skewed low, premiums within half to three per cent a year', () => {
    for (const policy of policies) {
      const { coverageMin, coverageMax } = PRODUCTS[policy.type]
      expect(policy.coverage).toBeGreaterThanOrEqual(coverageMin)
      expect(policy.coverage).toBeLessThanOrEqual(coverageMax)
      expect(yearlyPremium(policy) / policy.coverage).toBeGreaterThanOrEqual(0.005)
      expect(yearlyPremium(policy) / policy.coverage).toBeLessThanOrEqual(0.03)
    }
    const middle = policies.filter(({ type, coverage }) => {
      return coverage < (PRODUCTS[type].coverageMin + PRODUCTS[type].coverageMax) / 2
    })
    expect(middle.length / policies.length).toBeGreaterThan(0.9)
  })

  test('linked premiums cost less than 12 per cent of the salary, half of them less than 4', () => {
    incomeShares.sort((a, b) => a - b)
    expect(incomeShares.at(-1)).toBeLessThan(0.12)
    expect(incomeShares[Math.floor(incomeShares.length / 2)]).toBeLessThan(0.04)
  })

  test('payments come by the methods asked for; a policy pays in one way, so policies are what is independent', () => {
    const methods = policies.flatMap(({ method, payments }) => payments.map(() => method))
    const targets = { auto_debit: 0.6, online: 0.2, check: 0.15, wire_transfer: 0.05 }
    expect(offShares(methods, targets, policies.length)).toEqual([])
    expect(
      offShares(
        policies.map(({ method }) => method),
        targets,
      ),
    ).toEqual([])
    const fromAccount = policies.flatMap(({ linkedAccount, payments }) => (linkedAccount ? payments : []))
    expect(offShare(fromAccount.length, methods.length, 0.7, policies.length)).toEqual([])
  })

  test('two payments in a hundred fail; few are on their way, as only the last can be, and fewer are given back', () => {
    const states = policies.flatMap(({ payments }) => payments.map(({ status }) => status))
    expect(offShares(states, { failed: 0.02 })).toEqual([])
    const share = (status: string) => states.filter((one) => one === status).length / states.length
    expect(share('completed')).toBeGreaterThan(0.95)
    expect(share('pending')).toBeGreaterThan(0.002)
    expect(share('reversed')).toBeLessThan(0.005)
  })

  test('40 to 50 per cent of policies are claimed on, with the outcomes asked for', () => {
    const claimed = policies.filter(({ claims }) => claims.length > 0).length / policies.length
    expect(claimed).toBeGreaterThan(0.4)
    expect(claimed).toBeLessThan(0.5)
    const states = policies.flatMap(({ claims }) => claims.map(({ status }) => status))
    expect(offShares(states, { paid: 0.5, approved: 0.25, under_review: 0.15, rejected: 0.1 })).toEqual([])
  })

  test('claimed amounts are skewed low: half below a fifth of the coverage, one in a hundred above 70 per cent', () => {
    const shares = policies.flatMap(({ coverage, claims }) => claims.map(({ amount }) => amount / coverage))
    const below = (limit: number) => shares.filter((share) => share < limit).length / shares.length
    expect(below(0.2)).toBeGreaterThan(0.5)
    expect(below(0.7)).toBeGreaterThan(0.97)
    expect(below(0.7)).toBeLessThan(1)
  })

  test('beneficiaries: every life policy, a fifth of the others; half are spouses', () => {
    const others = policies.filter(({ type }) => type !== 'life')
    expect(
      offShare(others.filter(({ beneficiaries }) => beneficiaries.length > 0).length, others.length, 0.2),
    ).toEqual([])
    const relationships = policies.flatMap(({ beneficiaries }) =>
      beneficiaries.map((one) => one.relationship),
    )
    expect(offShares(relationships, { spouse: 0.5, child: 0.3, parent: 0.1, other: 0.1 })).toEqual([])
  })

  test('half of the events are done by an employee', () => {
    const events = policies.flatMap((policy) => policy.events)
    expect(offShare(events.filter(({ employee }) => employee >= 0).length, events.length, 0.5)).toEqual([])
  })
})
