import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { formatDay, isWorkingDay } from '../../../../src/core/calendar.ts'
import { type Employee, type Role, roles } from '../../../../src/domains/bank/life/staff-contract.ts'
import type { World } from '../../../../src/domains/bank/life/world.ts'
import { departmentNames } from '../../../../src/domains/bank/lists.ts'
import { chiSquare, chiSquareLimit } from '../../core/statistics.ts'
import { shareDeviations } from './share-deviations.ts'
import { worldOf } from './small-world.ts'

const everyone = (world: World): Employee[] =>
  Array.from({ length: world.employeeCount }, (_, employee) => world.staff.employeeOf(employee))

const anyAsOf = fc.integer({ min: 18_262, max: 24_105 }).map(formatDay)
const anySeed = fc.integer({ min: 0, max: 2 ** 48 })
const anyHeadcount = fc.oneof(fc.integer({ min: 40, max: 80 }), fc.integer({ min: 80, max: 400 }))

describe('people of any bank', () => {
  const forAnyBank = (check: (world: World, people: Employee[]) => void) =>
    fc.assert(
      fc.property(anySeed, anyAsOf, anyHeadcount, (seed, asOf, employees) => {
        const world = worldOf({ seed, asOf, employees, customers: 20 })
        check(world, everyone(world))
      }),
      { numRuns: 40, seed: 7 },
    )

  test('managers rank higher, came first, are there, and lead their own department', () => {
    forAnyBank((_, people) => {
      expect(people.filter(({ manager }) => manager < 0).map(({ role }) => role)).toEqual([
        'Managing Director',
      ])
      for (const person of people.slice(1)) {
        const manager = people[person.manager] as Employee
        expect(manager.level).toBeGreaterThan(person.level)
        expect(manager.hireDay).toBeLessThan(person.hireDay)
        expect(manager.status).toBe('active')
        if (person.role !== 'Department Head') expect(manager.department).toBe(person.department)
      }
      for (const [at, department] of departmentNames.entries()) {
        expect(people[1 + at]).toMatchObject({ role: 'Department Head', department })
      }
    })
  })

  test('people are numbered in the order of hiring, on working days, before as-of', () => {
    forAnyBank((world, people) => {
      let last = 0
      for (const { hireDay, hireSecond, endDay, leaveDay } of people) {
        expect(hireDay).toBeGreaterThanOrEqual(last)
        expect(isWorkingDay(hireDay)).toBe(true)
        expect(Math.floor(hireSecond / 86_400)).toBe(hireDay)
        if (endDay !== null) expect(isWorkingDay(endDay)).toBe(true)
        for (const day of [endDay, leaveDay]) {
          if (day === null) continue
          expect(day).toBeGreaterThan(hireDay)
          expect(day).toBeLessThan(world.asOf)
        }
        last = hireDay
      }
      expect(last).toBeLessThan(world.asOf)
    })
  })

  test('every role is held, by two from before the first customer where it meets customers', () => {
    const facing = [
      'Customer Service Representative',
      'Loan Officer',
      'Insurance Agent',
      'Compliance Officer',
    ]
    forAnyBank((world, people) => {
      const firstCustomer = world.asOf - 2565
      for (const role of roles) {
        const held = people.filter((person) => person.role === role && person.status === 'active')
        expect(held.length, role).toBeGreaterThan(0)
        if (!facing.includes(role) && role !== 'Branch Manager') continue
        expect(held.filter(({ hireDay }) => hireDay < firstCustomer).length, role).toBeGreaterThanOrEqual(2)
      }
    })
  })

  test('some have left and some are on leave, however small the bank', () => {
    forAnyBank((_, people) => {
      const left = people.filter(({ status }) => status === 'terminated')
      expect(left).toHaveLength(Math.round(people.length * 0.05))
      expect(people.some(({ status }) => status === 'on_leave')).toBe(true)
    })
  })

  test('pick() names someone of the role who was hired before that day and has not gone', () => {
    fc.assert(
      fc.property(
        anySeed,
        anyAsOf,
        anyHeadcount,
        fc.constantFrom(...roles),
        fc.array(
          fc.tuple(fc.integer({ min: 1, max: 3560 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
          {
            minLength: 20,
            maxLength: 20,
          },
        ),
        (seed, asOf, employees, role, asked) => {
          const { staff, asOf: today } = worldOf({ seed, asOf, employees, customers: 20 })
          for (const [daysAgo, bits] of asked) {
            const day = today - daysAgo
            const person = staff.employeeOf(staff.pick(role, day, bits))
            expect(person.role).toBe(role)
            expect(person.hireDay).toBeLessThan(day)
            expect(person.endDay ?? today).toBeGreaterThan(day)
            expect(person.leaveDay ?? today).toBeGreaterThan(day)
            expect(staff.isAtWork(person.index, day)).toBe(true)
          }
        },
      ),
      { numRuns: 150, seed: 7 },
    )
  })

  test('isAtWork() agrees with the dates of the file', () => {
    forAnyBank(({ staff, asOf }, people) => {
      for (const { index, hireDay, endDay, leaveDay } of people) {
        for (const day of [
          hireDay,
          hireDay + 1,
          (endDay ?? leaveDay ?? asOf) - 1,
          endDay ?? leaveDay ?? asOf,
        ]) {
          const isThere = day > hireDay && day < (endDay ?? Infinity) && day < (leaveDay ?? Infinity)
          expect(staff.isAtWork(index, day)).toBe(isThere)
        }
      }
    })
  })
})

describe('people at scale 10', () => {
  let world: World
  let people: Employee[]
  beforeAll(() => {
    world = worldOf({ scale: 10 })
    people = everyone(world)
  })

  test.each([
    ['Customer Service Representative', 0.4],
    ['Loan Officer', 0.2],
    ['Insurance Agent', 0.15],
    ['Compliance Officer', 0.1],
    ['Branch Manager', 0.05],
    ['Risk Analyst', 0.03],
    ['IT Specialist', 0.03],
    ['HR Specialist', 0.02],
    ['Marketing Specialist', 0.02],
  ] as const)('%s is %d of all', (role, share) => {
    expect(
      shareDeviations(people.filter((person) => person.role === role).length, people.length, share),
      role,
    ).toBeLessThanOrEqual(3)
  })

  test('a tenth of each role leads, one in twenty has left, one in fifty is on leave', () => {
    const representatives = people.filter(({ role }) => role === 'Customer Service Representative')
    expect(representatives.filter(({ level }) => level === 3)).toHaveLength(
      Math.ceil(representatives.length / 10),
    )
    expect(people.filter(({ status }) => status === 'terminated')).toHaveLength(75)
    expect(people.filter(({ status }) => status === 'on_leave')).toHaveLength(30)
  })

  test('within a role pay rises with the level', () => {
    const pay = (role: Role, level: number) =>
      people.filter((person) => person.role === role && person.level === level).map(({ salary }) => salary)
    for (const role of roles) {
      expect(Math.max(...pay(role, 1), 0), role).toBeLessThan(Math.min(...pay(role, 2)))
      expect(Math.max(...pay(role, 2), 0), role).toBeLessThan(Math.min(...pay(role, 3)))
    }
  })

  test('names, numbers, addresses and telephones belong to one person each', () => {
    for (const key of ['id', 'staffNumber', 'email', 'phone'] as const) {
      expect(new Set(people.map((person) => person[key])).size).toBe(people.length)
    }
    for (const { email } of people) expect(email).toMatch(/^[a-z]+\.[a-z]+\d+@bank\.example$/)
  })

  test('pick() gives everyone who is there the same chance, but for those who fill in', () => {
    const role: Role = 'Risk Analyst'
    const day = world.asOf - 1
    const there = people.filter((person) => person.role === role && world.staff.isAtWork(person.index, day))
    const picks = 40_000
    const counts = new Map<number, number>()
    for (let i = 0; i < picks; i++) {
      const picked = world.staff.pick(role, day, Math.imul(i, 0x9e3779b1))
      counts.set(picked, (counts.get(picked) ?? 0) + 1)
    }
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual(there.map(({ index }) => index))
    const expected = picks / there.length
    const statistic = chiSquare(
      there.map(({ index }) => counts.get(index) ?? 0),
      there.map(() => expected),
    )
    expect(statistic).toBeLessThan(chiSquareLimit(there.length - 1))
  })
})

test('a hundred million people need no memory', () => {
  const { staff, asOf } = worldOf({ employees: 100_000_000, customers: 20 })
  const last = staff.employeeOf(99_999_999)
  const manager = staff.employeeOf(last.manager)
  expect(last.hireDay).toBeLessThan(asOf)
  expect(manager.role).toBe(last.role)
  expect(manager.hireDay).toBeLessThan(last.hireDay)
  for (let daysAgo = 1; daysAgo < 3500; daysAgo += 97) {
    const person = staff.employeeOf(
      staff.pick('Loan Officer', asOf - daysAgo, Math.imul(daysAgo, 0x85ebca6b)),
    )
    expect(person.role).toBe('Loan Officer')
    expect(person.hireDay).toBeLessThan(asOf - daysAgo)
  }
})
