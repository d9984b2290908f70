import { Allocation } from '../../../../core/allocation.ts'
import type { Draws } from '../../../../core/draws.ts'
import type { TrainingCategory, TrainingStatus } from '../../lists.ts'
import { trainingPrograms } from '../../vocabulary/training-programs.ts'
import type { Employee, Role } from '../staff-contract.ts'
import type { World } from '../world.ts'
import type { Roster } from './roster.ts'
import type { Tenure } from './tenure.ts'
import { DAYS_WITH_WORK, workingDayNear } from './working-days.ts'

/** Everyone took two to four courses, within the last two years with the bank. */
const COUNTS = { two: 1 / 3, three: 1 / 3, four: 1 / 3 } as const
const COURSES = { two: 2, three: 3, four: 4 } as const
export const COURSES_MAX = 4
const STATUSES = { completed: 0.8, in_progress: 0.15, enrolled: 0.05 } as const
const WITHIN_DAYS = 730
/** A course takes so many days; one that goes on or was left began, and one not begun was booked, so recently. */
const COURSE_DAYS = [7, 56] as const
const RUNNING_DAYS = 90
const BOOKED_DAYS = 21
const DROPPED_DAYS = 60
const SCORES = [65, 100] as const

/** One course of one employee. */
export interface Training {
  readonly program: number
  readonly enrolledDay: number
  readonly completedDay: number | null
  readonly status: TrainingStatus
  readonly score: number | null
}

const FACING: ReadonlySet<Role> = new Set([
  'Customer Service Representative',
  'Loan Officer',
  'Insurance Agent',
  'Compliance Officer',
  'Branch Manager',
])
const programsOf = (categories: readonly TrainingCategory[]): readonly number[] =>
  trainingPrograms.flatMap(({ category }, program) => (categories.includes(category) ? [program] : []))
/** The first course is about rules; the others suit the work. */
const RULES = programsOf(['compliance'])
const COUNTER = programsOf(['compliance', 'product', 'customer_service', 'technical'])
const OFFICE = programsOf(['compliance', 'product', 'technical'])
const LEADERSHIP = programsOf(['leadership'])
/** Courses on leading, from which level to which one they are for. */
const LEADERSHIP_LEVELS: Readonly<Record<string, readonly [number, number]>> = {
  'First-Time Team Leader': [2, 3],
  'Leading a Branch': [4, 4],
  'Coaching Conversations': [2, 6],
}

/** The courses that suit a role and level. */
function suitablePrograms({ role, level }: Employee): readonly number[] {
  const leading = LEADERSHIP.filter((program) => {
    const [from, to] = LEADERSHIP_LEVELS[trainingPrograms[program]?.name ?? ''] ?? [2, 6]
    return level >= from && level <= to
  })
  return [...(FACING.has(role) ? COUNTER : OFFICE), ...leading]
}

/** Which courses each employee took, when, and how they ended. */
export class TrainingRules {
  readonly #world: World
  readonly #roster: Roster
  readonly #tenure: Tenure
  readonly #counts: Allocation<keyof typeof COUNTS>
  readonly #statuses: Allocation<keyof typeof STATUSES>
  readonly #draws: Draws

  constructor(world: World, roster: Roster, tenure: Tenure) {
    const { seed, employeeCount } = world
    this.#world = world
    this.#roster = roster
    this.#tenure = tenure
    this.#counts = new Allocation(seed, 'training.counts', employeeCount, COUNTS)
    const enrolments = 2 * employeeCount + this.#counts.count('three') + 2 * this.#counts.count('four')
    this.#statuses = new Allocation(seed, 'training.statuses', enrolments, STATUSES)
    this.#draws = world.draws('training')
  }

  /** The courses of an employee. */
  trainingsOf(employee: Employee): readonly Training[] {
    const count = COURSES[this.#counts.labelOf(employee.index)]
    const programs = this.#programsOf(employee, count)
    return programs.map((program, ordinal) => this.#training(employee, ordinal, count, program))
  }

  #training(employee: Employee, ordinal: number, count: number, program: number): Training {
    const row = employee.index * COURSES_MAX + ordinal
    const last = (employee.endDay ?? employee.leaveDay ?? this.#world.asOf) - 1
    const first = Math.max(employee.hireDay + 1, last - WITHIN_DAYS + 1)
    const planned = this.#plannedStatus(employee, ordinal, count)
    const open = { program, completedDay: null, score: null }
    const begunWithin = (days: number) =>
      workingDayNear(this.#draws.between(Math.max(first, last - days), last, row, Draw.enrolled), last)
    if (employee.endDay !== null && planned !== 'completed') {
      return { ...open, enrolledDay: begunWithin(DROPPED_DAYS), status: 'dropped' }
    }
    if (planned === 'enrolled') return { ...open, enrolledDay: begunWithin(BOOKED_DAYS), status: planned }
    const [shortest, longest] = COURSE_DAYS
    // Room for the shortest course and a few days in which a working day must lie, at either end.
    const lastStart = last - shortest - 2 * DAYS_WITH_WORK
    if (planned === 'in_progress' || lastStart < first) {
      return { ...open, enrolledDay: begunWithin(RUNNING_DAYS), status: 'in_progress' }
    }
    const enrolledDay = workingDayNear(this.#draws.between(first, lastStart, row, Draw.enrolled), last)
    const end = Math.min(enrolledDay + longest, last)
    const completedDay = workingDayNear(
      this.#draws.between(enrolledDay + shortest, end, row, Draw.completed),
      end,
    )
    return {
      program,
      enrolledDay,
      completedDay,
      status: planned,
      score: this.#draws.between(...SCORES, row, Draw.score),
    }
  }

  /** Every second of those who left did so in the middle of their last course. */
  #plannedStatus(employee: Employee, ordinal: number, count: number): keyof typeof STATUSES {
    if (employee.endDay !== null && ordinal === count - 1) {
      const position = this.#roster.positionOf(employee.index)
      const leaver = this.#tenure.leaverOf(position, this.#roster.rankOf(employee.index, position))
      if (leaver % 2 === 0) return 'in_progress'
    }
    return this.#statuses.labelOf(this.#enrolmentOf(employee.index, ordinal))
  }

  /** Numbers all enrolments through: first everyone's first and second, then the third, then the fourth ones. */
  #enrolmentOf(employee: number, ordinal: number): number {
    if (ordinal < 2) return ordinal * this.#world.employeeCount + employee
    const two = 2 * this.#world.employeeCount
    const rank = this.#counts.rankOf(employee)
    if (this.#counts.labelOf(employee) === 'three') return two + rank
    const three = two + this.#counts.count('three')
    return three + (ordinal - 2) * this.#counts.count('four') + rank
  }

  #programsOf(employee: Employee, count: number): readonly number[] {
    const chosen = [this.#draws.pick(RULES, employee.index * COURSES_MAX, Draw.program)]
    const left = suitablePrograms(employee).filter((program) => program !== chosen[0])
    while (chosen.length < count) {
      const row = employee.index * COURSES_MAX + chosen.length
      const [program] = left.splice(this.#draws.below(left.length, row, Draw.program), 1)
      chosen.push(program as number)
    }
    return chosen
  }
}

const Draw = { program: 0, enrolled: 1, completed: 2, score: 3 } as const
