import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, formatDay, isWorkingDay, SECONDS_PER_DAY } from '../../../../src/core/calendar.ts'
import { monthlyInterest } from '../../../../src/domains/bank/life/lending/amortization.ts'
import type { Installment, Loan, LoanBook } from '../../../../src/domains/bank/life/lending/contract.ts'
import type { CustomerLife } from '../../../../src/domains/bank/life/lives.ts'
import type { World } from '../../../../src/domains/bank/life/world.ts'
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

function forAllLoans(
  check: (loan: Loan, schedule: readonly Installment[], life: CustomerLife) => void,
): void {
  forAllLives((life, world) => {
    for (const loan of life.loanBook.loans) check(loan, world.loans.scheduleOf(life.customer, loan), life)
  })
}

test('loanBookOf() orders application, decision and disbursement, all on working days and before as-of', () => {
  forAllLives(({ loanBook, accounts }, world) => {
    for (const { appliedDay, decidedDay, withdrawnDay, status } of loanBook.applications) {
      expect(appliedDay).toBeGreaterThan(accounts[0]?.openedDay as number)
      expect(appliedDay).toBeGreaterThan(world.asOf - 731)
      for (const day of [appliedDay, decidedDay, withdrawnDay]) {
        if (day === null) continue
        expect(isWorkingDay(day)).toBe(true)
        expect(day).toBeLessThan(world.asOf)
      }
      const end = decidedDay ?? withdrawnDay ?? world.asOf
      expect(end - appliedDay).toBeGreaterThanOrEqual(1)
      expect(end - appliedDay).toBeLessThanOrEqual(30)
      expect(decidedDay !== null).toBe(status === 'approved' || status === 'rejected')
    }
    for (const { plan, application } of loanBook.loans) {
      const wait = plan.disbursedDay - (application.decidedDay as number)
      expect(wait).toBeGreaterThanOrEqual(1)
      expect(wait).toBeLessThanOrEqual(3)
      expect(isWorkingDay(plan.disbursedDay)).toBe(true)
    }
  })
})

test('a second application comes after the first one has ended, unless both are pending', () => {
  forAllLives(({ loanBook: { applications } }) => {
    const [first, second] = applications
    if (!first || !second) return
    const end = first.decidedDay ?? first.withdrawnDay
    if (end === null) expect(second.status).toBe('pending')
    expect(second.appliedDay).toBeGreaterThan(end ?? first.appliedDay)
  })
})

test('scheduleOf() repays the principal to the cent, with interest on the balance before each installment', () => {
  forAllLoans(({ plan, maturityDay, outstanding }, schedule) => {
    let asAgreed = plan.principal
    let inForce = plan.principal
    for (const [index, one] of schedule.entries()) {
      expect(one.number).toBe(index + 1)
      expect(one.dueDay).toBe(addMonths(plan.disbursedDay, one.number))
      const balance = one.version === 1 ? asAgreed : inForce
      expect(one.interest).toBe(monthlyInterest(balance, plan.rate))
      expect(one.principal).toBeGreaterThan(0)
      asAgreed -= one.principal
      if (one.supersededDay === null) inForce -= one.principal
    }
    expect(inForce).toBe(0)
    expect(maturityDay).toBe(schedule.at(-1)?.dueDay)
    const repaid = schedule.reduce((sum, one) => sum + (one.paidDay === null ? 0 : one.principal), 0)
    expect(outstanding).toBe(plan.principal - repaid)
  })
})

test('the state of a loan is that of its installments', () => {
  forAllLoans(({ status, settledDay, defaultedDay, plan }, schedule, { world }) => {
    const unpaid = schedule.filter(({ paidDay }) => paidDay === null)
    const missed = schedule.filter((one) => one.status === 'missed' && one.supersededDay === null)
    expect(unpaid.length === 0).toBe(status === 'paid_off')
    expect(settledDay !== null).toBe(status === 'paid_off')
    expect(missed.length >= 3).toBe(status === 'defaulted')
    expect(schedule.some(({ version }) => version === 2)).toBe(status === 'restructured')
    if (defaultedDay !== null) {
      expect(defaultedDay).toBe((missed[2] as Installment).dueDay + 30)
      expect(defaultedDay).toBeLessThan(world.asOf)
    }
    if (plan.restructuring) {
      expect(plan.restructuring.termMonths).toBeGreaterThan(plan.termMonths)
      expect(schedule.length).toBe(plan.restructuring.termMonths)
      const tail = schedule.filter(({ version }) => version === 2)
      expect((tail[0] as Installment).dueDay).toBeGreaterThan(plan.restructuring.day)
      expect((tail[0] as Installment).paidDay).not.toBeNull()
    }
  })
})

test('an installment is unpaid because it is not due, within thirty days, missed or superseded, never otherwise', () => {
  forAllLoans((_, schedule, { world }) => {
    for (const { status, dueDay, paidDay, supersededDay } of schedule) {
      if (paidDay !== null) {
        expect(paidDay).toBeLessThan(world.asOf)
        expect(status).toBe(paidDay === dueDay ? 'paid' : 'late')
      } else if (supersededDay === null) {
        expect(status).toBe(dueDay + 30 < world.asOf ? 'missed' : 'pending')
      }
    }
  })
})

test('what moves on the account is the principal, its use and each paid installment', () => {
  forAllLives(({ loanBook, customer }, world) => {
    const expected = loanBook.loans.flatMap((loan) => [
      `loan_disbursement ${loan.plan.disbursedDay} ${loan.plan.principal} ${loan.id}`,
      ...loan.due.flatMap(({ number, paidDay, principal, interest }) =>
        paidDay === null
          ? []
          : `loan_installment ${paidDay} ${-principal - interest} ${world.loans.installmentId(customer.index, loan, number)}`,
      ),
    ])
    const found = loanBook.planned
      .filter(({ kind }) => kind !== 'loan_use')
      .map(
        ({ kind, second, cents, referenceId }) =>
          `${kind} ${Math.floor(second / SECONDS_PER_DAY)} ${cents} ${referenceId}`,
      )
    expect(found.sort()).toEqual(expected.sort())
    for (const { second, cents, kind, referenceId } of loanBook.planned) {
      expect(second).toBeLessThan(world.asOf * SECONDS_PER_DAY)
      if (kind !== 'loan_use') continue
      const loan = loanBook.loans.find(({ id }) => id === referenceId) as Loan
      expect(-cents).toBeLessThanOrEqual(loan.plan.principal)
      expect(second).toBeGreaterThan((loan.plan.disbursedDay + 1) * SECONDS_PER_DAY)
    }
  })
})

test('guarantors are never the borrower, and officers never approve what they took', () => {
  forAllLoans(({ guarantors, approver, application }, _, { customer, world }) => {
    const borrower = `${customer.firstName} ${customer.lastName}`
    const names = [borrower, ...guarantors.map(({ name }) => name)]
    expect(new Set(names).size).toBe(names.length)
    expect(approver).not.toBe(application.officer)
    expect(world.staff.idOf(approver)).toMatch(/^EMP-\d{10}$/)
  })
})

test('the same life gives the same book, whatever was made before it', () => {
  const world = worldOf({ scale: 0.1 })
  const books = [...livesOf(world)].map((life) => life.loanBook)
  const again = new Map<number, LoanBook>()
  for (const life of [...livesOf(worldOf({ scale: 0.1 }))].toReversed()) again.set(life.index, life.loanBook)
  for (const [index, book] of books.entries()) expect(again.get(index)).toEqual(book)
})

test('loans end before the borrower is 80, restructured ones before 85', () => {
  forAllLives(({ loanBook, customer }) => {
    for (const { maturityDay, plan } of loanBook.loans) {
      const years = plan.restructuring ? 85 : 80
      expect(maturityDay).toBeLessThan(addMonths(customer.birthDay, years * 12))
    }
  })
})

test('what was missed could not have been paid: not from the account that morning, nor from another one', () => {
  forAllLives((life) => {
    for (const { due, plan } of life.loanBook.loans) {
      const missed = due.filter(({ status }) => status === 'missed')
      if (missed.length > 0 && !plan.restructuring) expect(life.accounts).toHaveLength(1)
      for (const { dueDay, principal, interest } of missed) {
        const morning = dueDay * SECONDS_PER_DAY + 6 * 3600
        const held = life.ledgers[0]?.postings.findLast(({ second }) => second < morning)
        expect(held?.balance).toBeLessThan(principal + interest)
      }
    }
  })
})
