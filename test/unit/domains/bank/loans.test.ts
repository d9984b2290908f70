import { beforeAll, describe, expect, test } from 'vitest'
import type { Customer } from '../../../../src/domains/bank/life/contracts.ts'
import { levelPayment } from '../../../../src/domains/bank/life/lending/amortization.ts'
import type {
  Loan,
  LoanApplication,
  RiskAssessment,
} from '../../../../src/domains/bank/life/lending/contract.ts'
import { loanProducts } from '../../../../src/domains/bank/life/lending/products.ts'
import {
  collateralTypes,
  creditGrades,
  guarantorRelationships,
  installmentStatuses,
  loanTypes,
} from '../../../../src/domains/bank/lists.ts'
import { livesOf, worldOf } from './small-world.ts'

const SELF_EMPLOYED_INCOME = 360_000
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** How many standard deviations a share found in `total` trials is away from what it should be. */
const deviations = (found: number, total: number, share: number) =>
  Math.abs(found / total - share) / Math.sqrt((share * (1 - share)) / total)

describe('lending at scale 10', () => {
  const world = worldOf({ scale: 10 })
  const applicants: Customer[] = []
  const twice: Customer[] = []
  const applications: LoanApplication[] = []
  const loans: { readonly loan: Loan; readonly customer: Customer }[] = []
  const assessments: RiskAssessment[] = []
  beforeAll(() => {
    for (const { customer, loanBook } of livesOf(world)) {
      if (loanBook.applications.length > 0) applicants.push(customer)
      if (loanBook.applications.length > 1) twice.push(customer)
      applications.push(...loanBook.applications)
      loans.push(...loanBook.loans.map((loan) => ({ loan, customer })))
      assessments.push(...loanBook.assessments)
    }
  })
  const withStatus = (status: Loan['status']) => loans.filter(({ loan }) => loan.status === status)

  test('35 % of the customers apply, and a fifth of them twice', () => {
    expect(deviations(applicants.length, world.customerCount, 0.35)).toBeLessThanOrEqual(3)
    expect(deviations(twice.length, applicants.length, 0.2)).toBeLessThanOrEqual(3)
  })

  test.each([
    ['approved', 0.65],
    ['rejected', 0.2],
    ['pending', 0.1],
    ['withdrawn', 0.05],
  ] as const)('of the applications %s are %d', (status, share) => {
    expect(
      deviations(applications.filter((one) => one.status === status).length, applications.length, share),
    ).toBeLessThanOrEqual(3)
  })

  test.each([
    ['mortgage', 0.35],
    ['personal', 0.3],
    ['auto', 0.2],
    ['business', 0.1],
    ['education', 0.05],
  ] as const)('of the applications %s are %d', (type, share) => {
    expect(
      deviations(applications.filter((one) => one.type === type).length, applications.length, share),
    ).toBeLessThanOrEqual(3)
  })

  test.each([
    ['active', 0.75],
    ['paid_off', 0.2],
    ['defaulted', 0.03],
    ['restructured', 0.02],
  ] as const)('of the loans %s are %d', (status, share) => {
    expect(deviations(withStatus(status).length, loans.length, share)).toBeLessThanOrEqual(3)
  })

  test('80 % of mortgages, auto and business loans are secured, other loans never', () => {
    const securable = loans.filter(({ loan }) => loanProducts[loan.application.type].collateral.length > 0)
    const secured = loans.filter(({ loan }) => loan.collateral !== null)
    expect(secured.every((one) => securable.includes(one))).toBe(true)
    expect(deviations(secured.length, securable.length, 0.8)).toBeLessThanOrEqual(3)
  })

  test('a quarter of the loans have guarantors, three in ten of these have two', () => {
    const guaranteed = loans.filter(({ loan }) => loan.guarantors.length > 0)
    expect(deviations(guaranteed.length, loans.length, 0.25)).toBeLessThanOrEqual(3)
    expect(
      deviations(
        guaranteed.filter(({ loan }) => loan.guarantors.length === 2).length,
        guaranteed.length,
        0.3,
      ),
    ).toBeLessThanOrEqual(3)
  })

  test('every application is scored, 40 % of the loans are scored again, on no day more than a few', () => {
    const later = assessments.filter(({ loanId }) => loanId !== null)
    expect(assessments.length - later.length).toBe(applications.length)
    expect(deviations(later.length, loans.length, 0.4)).toBeLessThanOrEqual(3)
    const byDay = new Map<number, number>()
    for (const { day } of later) byDay.set(day, (byDay.get(day) ?? 0) + 1)
    expect(Math.max(...byDay.values())).toBeLessThan(later.length / 50)
  })

  test('95 % of what active borrowers paid was on time', () => {
    const paid = withStatus('active').flatMap(({ loan }) => loan.due.filter((one) => one.paidDay !== null))
    const onTime = paid.filter(({ status }) => status === 'paid').length
    expect(onTime / paid.length).toBeGreaterThan(0.935)
    expect(onTime / paid.length).toBeLessThan(0.965)
  })

  test('scores fall from the paid-off to the active, the restructured, the defaulted and the rejected', () => {
    const score = (status: Loan['status']) =>
      mean(withStatus(status).map(({ loan }) => loan.application.score))
    const rejected = mean(applications.filter((one) => one.status === 'rejected').map((one) => one.score))
    const falling = [score('paid_off'), score('active'), score('restructured'), score('defaulted'), rejected]
    expect(falling).toEqual([...falling].sort((a, b) => b - a))
    expect(score('paid_off') - score('defaulted')).toBeGreaterThan(80)
  })

  test('defaults are many times as frequent among the weak as among the strong', () => {
    const share = (from: number, to: number) => {
      const group = loans.filter(({ loan }) => loan.application.score >= from && loan.application.score < to)
      return group.filter(({ loan }) => loan.status === 'defaulted').length / group.length
    }
    expect(share(600, 680)).toBeGreaterThan(0.1)
    expect(share(750, 851)).toBe(0)
  })

  test('weak borrowers pay late more often than strong ones', () => {
    const lateShare = (from: number, to: number) => {
      const group = withStatus('active').filter(
        ({ loan }) => loan.application.score >= from && loan.application.score < to,
      )
      const paid = group.flatMap(({ loan }) => loan.due.filter((one) => one.paidDay !== null))
      return paid.filter(({ status }) => status === 'late').length / paid.length
    }
    expect(lateShare(600, 700)).toBeGreaterThan(2 * lateShare(780, 851))
  })

  test('hardly an installment takes more than 40 % of the income', () => {
    const burdens = loans.map(({ loan: { plan }, customer }) => {
      const income = customer.monthlySalary || SELF_EMPLOYED_INCOME
      return levelPayment(plan.principal, plan.rate, plan.termMonths) / income
    })
    expect(burdens.filter((burden) => burden > 0.4).length / burdens.length).toBeLessThan(0.02)
    expect(mean(burdens)).toBeGreaterThan(0.1)
  })

  test('loans do not pile up at the least that the bank lends', () => {
    const least = loans.filter(
      ({ loan }) => loan.plan.principal === loanProducts[loan.application.type].amount[0],
    )
    expect(least.length / loans.length).toBeLessThan(0.03)
  })

  test('every grade, type, pledge and relationship occurs', () => {
    const found = (values: readonly string[]) => [...new Set(values)].sort()
    expect(found(assessments.map(({ grade }) => grade))).toEqual([...creditGrades].sort())
    expect(found(loans.map(({ loan }) => loan.application.type))).toEqual([...loanTypes].sort())
    const pledged = loans.flatMap(({ loan }) => loan.collateral?.type ?? [])
    expect(found(pledged)).toEqual([...collateralTypes].sort())
    const relationships = loans.flatMap(({ loan }) => loan.guarantors.map((one) => one.relationship))
    expect(found(relationships)).toEqual([...guarantorRelationships].sort())
    const states = loans.flatMap(({ loan }) => loan.due.map(({ status }) => status))
    expect(found(states)).toEqual([...installmentStatuses].sort())
  })
})

describe('lending in the smallest bank', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('seed %d has one of everything', (seed) => {
    const books = [...livesOf(worldOf({ seed, customers: 20, employees: 40 }))].map((life) => life.loanBook)
    const applications = books.flatMap((book) => book.applications)
    const loans = books.flatMap((book) => book.loans)
    expect(new Set(applications.map(({ status }) => status)).size).toBe(4)
    expect(new Set(applications.map(({ type }) => type)).size).toBe(5)
    expect(new Set(loans.map(({ status }) => status)).size).toBe(4)
    expect(loans.some(({ collateral }) => collateral !== null)).toBe(true)
    expect(loans.some(({ guarantors }) => guarantors.length > 0)).toBe(true)
    expect(books.some((book) => book.assessments.some(({ loanId }) => loanId !== null))).toBe(true)
  })
})
