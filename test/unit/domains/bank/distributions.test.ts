import { beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '../../../../src/domains/bank/life/contracts.ts'
import type { Loan, LoanApplication } from '../../../../src/domains/bank/life/lending/contract.ts'
import { loanProducts } from '../../../../src/domains/bank/life/lending/products.ts'
import { BankLife } from '../../../../src/domains/bank/life/lives.ts'
import type { Draft } from '../../../../src/domains/bank/life/money/draft.ts'
import { SpendingRules } from '../../../../src/domains/bank/life/money/spending.ts'
import { loanTypes } from '../../../../src/domains/bank/lists.ts'
import { departments as departmentTable } from '../../../../src/domains/bank/tables/employees_db/departments.ts'
import { type Department, departments } from '../../../../src/domains/bank/vocabulary/departments.ts'
import {
  chiSquare,
  chiSquareLimit,
  kolmogorovSmirnov,
  kolmogorovSmirnovLimit,
} from '../../core/statistics.ts'
import { shareDeviations } from './share-deviations.ts'
import { livesOf, worldOf } from './small-world.ts'

const uniform = (from: number, to: number) => (value: number) =>
  Math.min(1, Math.max(0, (value - from) / (to - from)))

describe('at scale 10', () => {
  const world = worldOf({ scale: 10 })
  const applications: LoanApplication[] = []
  const loans: Loan[] = []
  const checking: { readonly account: Account; readonly row: number }[] = []
  beforeAll(() => {
    for (const life of livesOf(world)) {
      applications.push(...life.loanBook.applications)
      loans.push(...life.loanBook.loans)
      const [account] = life.accounts
      if (account?.type === 'checking' && account.currency === 'USD')
        checking.push({ account, row: life.index * 2 })
    }
  })

  test('of what customers move freely, withdrawals are .28, card payments .315 and cash deposits .15 of .745', () => {
    const rules = new SpendingRules(world)
    const drafts: Draft[] = []
    for (const { account, row } of checking.slice(0, 1000))
      rules.addTo(drafts, account, row, account.usableUntilDay)
    const own = drafts.filter(({ kind }) => kind !== 'card_bill')
    const count = (...kinds: readonly string[]) => own.filter(({ kind }) => kinds.includes(kind)).length
    expect(shareDeviations(count('cash_machine', 'withdrawal'), own.length, 0.28 / 0.745)).toBeLessThan(3)
    expect(shareDeviations(count('purchase'), own.length, 0.315 / 0.745)).toBeLessThan(3)
    expect(shareDeviations(count('cash_deposit'), own.length, 0.15 / 0.745)).toBeLessThan(3)
  })

  test('what is pledged was appraised evenly at 110 to 150 % of the principal', () => {
    const ratios = loans.flatMap(({ collateral, plan }) =>
      collateral ? [collateral.appraised / plan.principal] : [],
    )
    // Whole per cent, rounded up to a hundred dollars: one step beside the statistic's own limit.
    const limit = kolmogorovSmirnovLimit(ratios.length) + 1 / 40
    expect(kolmogorovSmirnov(ratios, uniform(1.1, 1.5))).toBeLessThan(limit)
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(1.1)
    expect(Math.max(...ratios)).toBeLessThanOrEqual(1.51)
  })

  test.each(loanTypes)('decisions on %s applications spread evenly over the days that they take', (type) => {
    const [from, to] = loanProducts[type].decisionDays
    const days = applications.flatMap(({ type: of, appliedDay, decidedDay }) =>
      of === type && decidedDay !== null ? [decidedDay - appliedDay] : [],
    )
    expect(Math.min(...days)).toBeGreaterThanOrEqual(from - 4)
    expect(Math.max(...days)).toBeLessThanOrEqual(Math.min(30, to + 4))
    // Weekends move decisions by up to four days, two on average.
    const limit = kolmogorovSmirnovLimit(days.length) + 2.5 / (to - from + 1)
    expect(kolmogorovSmirnov(days, uniform(from - 1, to))).toBeLessThan(limit)
  })

  test('young personal loans have each of the terms alike, and every term of every type is taken', () => {
    const { termsMonths } = loanProducts.personal
    const young = loans.filter(
      ({ application, status, due }) =>
        application.type === 'personal' && status === 'active' && due.length < (termsMonths[0] as number),
    )
    const counts = termsMonths.map((term) => young.filter(({ plan }) => plan.termMonths === term).length)
    const even = termsMonths.map(() => young.length / termsMonths.length)
    expect(chiSquare(counts, even)).toBeLessThan(chiSquareLimit(termsMonths.length - 1))
    for (const type of loanTypes) {
      const taken = new Set(
        loans.filter(({ application }) => application.type === type).map(({ plan }) => plan.termMonths),
      )
      expect([...taken].toSorted((a, b) => a - b)).toEqual(loanProducts[type].termsMonths)
    }
  })

  test('people were hired evenly over the years of the bank, its founders aside', () => {
    const days = Array.from({ length: world.staff.count }, (_, n) => world.staff.employeeOf(n).hireDay)
    const sorted = days.toSorted((a, b) => a - b)
    const founded = (sorted[0] as number) + 90
    const grown = sorted.filter((day) => day >= founded)
    const last = sorted.at(-1) as number
    expect(kolmogorovSmirnov(grown, uniform(founded, last))).toBeLessThan(
      kolmogorovSmirnovLimit(grown.length),
    )
    expect(grown.length / days.length).toBeGreaterThan(0.95)
  })
})

test('budgets lie between half a million and five million, evenly within what each department may have', () => {
  const shares: number[] = []
  for (let seed = 0; seed < 40; seed++) {
    departmentTable.rows(new BankLife(worldOf({ scale: 0.1, seed })), ({ department_name, budget }) => {
      const range = departments.find(({ name }) => name === department_name) as Department
      const dollars = budget / 100
      expect(dollars).toBeGreaterThanOrEqual(500_000)
      expect(dollars).toBeLessThanOrEqual(5_000_000)
      shares.push((dollars - range.budgetMinDollars) / (range.budgetMaxDollars - range.budgetMinDollars))
    })
  }
  expect(shares).toHaveLength(40 * 12)
  expect(kolmogorovSmirnov(shares, uniform(0, 1))).toBeLessThan(kolmogorovSmirnovLimit(shares.length))
})
