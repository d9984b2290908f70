import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { formatDay, isWorkingDay } from '../../../../src/core/calendar.ts'
import type { Assignment } from '../../../../src/domains/bank/life/staff/assignments.ts'
import type { Review } from '../../../../src/domains/bank/life/staff/reviews.ts'
import type { Training } from '../../../../src/domains/bank/life/staff/training.ts'
import type { Employee } from '../../../../src/domains/bank/life/staff-contract.ts'
import type { World } from '../../../../src/domains/bank/life/world.ts'
import { assignmentTypes, trainingStatuses } from '../../../../src/domains/bank/lists.ts'
import { trainingPrograms } from '../../../../src/domains/bank/vocabulary/training-programs.ts'
import { shareDeviations } from './share-deviations.ts'
import { worldOf } from './small-world.ts'

interface Work {
  readonly employee: Employee
  readonly trainings: readonly Training[]
  readonly reviews: readonly Review[]
  readonly assignments: readonly Assignment[]
}

function workOf({ employeeCount, staff }: World): Work[] {
  return Array.from({ length: employeeCount }, (_, index) => {
    const employee = staff.employeeOf(index)
    return {
      employee,
      trainings: staff.training.trainingsOf(employee),
      reviews: staff.reviews.reviewsOf(employee),
      assignments: [...staff.assignments.assignmentsOf(employee)],
    }
  })
}

describe('work in any bank', () => {
  const forAnyBank = (check: (world: World, work: Work[]) => void) =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 48 }),
        fc.integer({ min: 18_262, max: 24_105 }).map(formatDay),
        fc.integer({ min: 40, max: 200 }),
        fc.integer({ min: 20, max: 400 }),
        (seed, asOf, employees, customers) => {
          const world = worldOf({ seed, asOf, employees, customers })
          check(world, workOf(world))
        },
      ),
      { numRuns: 25, seed: 11 },
    )

  test('nothing happens before hire, after leaving, on leave or on a day off', () => {
    forAnyBank(({ asOf }, work) => {
      for (const { employee, trainings, reviews, assignments } of work) {
        const gone = employee.endDay ?? employee.leaveDay ?? asOf
        const days = [
          ...trainings.flatMap(({ enrolledDay, completedDay }) => [enrolledDay, completedDay ?? enrolledDay]),
          ...reviews.map(({ day }) => day),
          ...assignments.flatMap(({ from, until }) => [from, until ?? from]),
        ]
        for (const day of days) {
          expect(day).toBeGreaterThan(employee.hireDay)
          expect(day).toBeLessThan(gone)
          expect(isWorkingDay(day), formatDay(day)).toBe(true)
        }
      }
    })
  })

  test('every state of a course and every kind of assignment occurs', () => {
    forAnyBank((_, work) => {
      const statuses = new Set(work.flatMap(({ trainings }) => trainings.map(({ status }) => status)))
      const types = new Set(work.flatMap(({ assignments }) => assignments.map(({ type }) => type)))
      expect([...statuses].sort()).toEqual([...trainingStatuses].sort())
      expect([...types].sort()).toEqual([...assignmentTypes].sort())
    })
  })

  test('courses of one person differ, and a finished one took 7 to 56 days', () => {
    forAnyBank((_, work) => {
      for (const { trainings } of work) {
        expect(new Set(trainings.map(({ program }) => program)).size).toBe(trainings.length)
        expect(trainings.some(({ program }) => trainingPrograms[program]?.category === 'compliance')).toBe(
          true,
        )
        for (const { status, enrolledDay, completedDay, score } of trainings) {
          expect(completedDay !== null).toBe(status === 'completed')
          expect(score !== null).toBe(status === 'completed')
          if (completedDay === null) continue
          expect(completedDay - enrolledDay).toBeGreaterThanOrEqual(7)
          expect(completedDay - enrolledDay).toBeLessThanOrEqual(56)
        }
      }
    })
  })

  test('reviews are by the manager, a year apart, and nobody reviews the managing director', () => {
    forAnyBank((_, work) => {
      expect(work[0]?.reviews).toEqual([])
      for (const { employee, reviews } of work) {
        for (const [at, review] of reviews.entries()) {
          expect(review.reviewer).toBe(employee.manager)
          expect(review.day).toBeGreaterThanOrEqual(employee.hireDay + 90)
          if (at > 0) expect(review.day - (reviews[at - 1] as Review).day).toBeGreaterThanOrEqual(300)
        }
      }
    })
  })

  test('agentOf() and the portfolios tell the same, from either side', () => {
    forAnyBank(({ staff, customers, customerCount }, work) => {
      const holders = new Map<string, number>()
      for (const { employee, assignments } of work) {
        for (const { type, entityId, until } of assignments) {
          if (type !== 'customer_portfolio' || until !== null) continue
          expect(holders.has(entityId)).toBe(false)
          holders.set(entityId, employee.index)
        }
      }
      for (let index = 0; index < customerCount; index++) {
        const customer = customers.customerOf(index)
        const agent = staff.agentOf(index)
        const holder = holders.get(customer.id)
        if (holder !== undefined) expect(agent?.employee).toBe(holder)
        if (customer.status === 'closed') expect(agent).toBeUndefined()
        if (agent) {
          expect(agent.until).toBeNull()
          expect(agent.from).toBeGreaterThanOrEqual(customer.sinceDay)
          expect(work[agent.employee]?.employee.status).toBe('active')
        }
      }
    })
  })

  test('a branch is in the charge of a branch manager who works in one of his branches', () => {
    forAnyBank(({ staff }, work) => {
      for (let branch = 0; branch < 20; branch++) {
        const manager = work[staff.personnel.managerOfBranch(branch)]?.employee as Employee
        expect(manager.role).toBe('Branch Manager')
        expect(staff.personnel.managerOfBranch(manager.branch)).toBe(manager.index)
      }
    })
  })
})

describe('work at scale 10', () => {
  let world: World
  let work: Work[]
  beforeAll(() => {
    world = worldOf({ scale: 10 })
    work = workOf(world)
  })

  test.each([
    ['completed', 0.8],
    ['in_progress', 0.15],
    ['enrolled', 0.05],
  ] as const)('%s is the state of %d of the courses', (status, share) => {
    const trainings = work.flatMap((each) => each.trainings)
    expect(
      shareDeviations(trainings.filter((each) => each.status === status).length, trainings.length, share),
      status,
    ).toBeLessThanOrEqual(3)
  })

  test('two, three and four courses are equally common', () => {
    for (const count of [2, 3, 4]) {
      expect(work.filter(({ trainings }) => trainings.length === count)).toHaveLength(500)
    }
  })

  test.each([
    [1, 0.02],
    [2, 0.08],
    [3, 0.35],
    [4, 0.4],
    [5, 0.15],
  ] as const)('%d is the rating of %d of the reviews', (rating, share) => {
    // A person's years resemble each other, so people are what is counted: one review each.
    const last = work.flatMap(({ reviews }) => reviews.slice(-1))
    expect(
      shareDeviations(last.filter((review) => review.rating === rating).length, last.length, share),
      `rating ${rating}`,
    ).toBeLessThanOrEqual(3)
  })

  test('one to three reviews of everyone who was there for 106 days', () => {
    for (const { employee, reviews } of work.slice(1)) {
      const days = (employee.endDay ?? employee.leaveDay ?? world.asOf) - employee.hireDay
      expect(reviews.length).toBeLessThanOrEqual(3)
      if (days >= 106) expect(reviews.length).toBeGreaterThan(0)
    }
    const settled = work.filter(
      ({ employee }) => employee.endDay === null && employee.hireDay < world.asOf - 1600,
    )
    for (const count of [1, 2, 3]) {
      const found = settled.filter(({ reviews }) => reviews.length === count).length
      expect(shareDeviations(found, settled.length, 1 / 3), `${count} reviews`).toBeLessThanOrEqual(3)
    }
  })

  test('goals met rise with the rating', () => {
    const goals = (rating: number) =>
      work.flatMap(({ reviews }) =>
        reviews.filter((each) => each.rating === rating).map((each) => each.goalsMet),
      )
    for (const rating of [2, 3, 4, 5]) {
      expect(Math.min(...goals(rating))).toBeGreaterThanOrEqual(Math.max(...goals(rating - 1)) - 1)
    }
  })

  test('three fifths of the customers were in a portfolio, of which 15 % have ended', () => {
    const portfolios = work.flatMap(({ assignments }) =>
      assignments.filter(({ type }) => type === 'customer_portfolio'),
    )
    expect(shareDeviations(portfolios.length, world.customerCount, 0.6), 'portfolios').toBeLessThanOrEqual(3)
    const ended = portfolios.filter(({ until }) => until !== null).length
    expect(shareDeviations(ended, portfolios.length, 0.15), 'ended portfolios').toBeLessThanOrEqual(3)
  })

  test('four fifths of the customers have an agent', () => {
    let agents = 0
    for (let index = 0; index < world.customerCount; index++) if (world.staff.agentOf(index)) agents++
    expect(shareDeviations(agents, world.customerCount, 0.8), 'agents').toBeLessThanOrEqual(3)
  })

  test('ten to twenty times someone covers another branch', () => {
    const coverages = work.flatMap(({ employee, assignments }) =>
      assignments.filter(({ type }) => type === 'branch_coverage').map((each) => ({ ...each, employee })),
    )
    expect(coverages.length).toBeGreaterThanOrEqual(10)
    expect(coverages.length).toBeLessThanOrEqual(20)
  })
})

test('a customer more than the agents can hold is refused while planning', () => {
  expect(() => worldOf({ employees: 40, customers: 1_000_000_000 })).toThrow(/Cannot plan the bank/)
})
