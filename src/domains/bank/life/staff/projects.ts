import { workingDayFrom } from '../../../../core/calendar.ts'
import type { Draws } from '../../../../core/draws.ts'
import { IdManager } from '../../../../core/id-manager.ts'
import { type DepartmentName, departmentNames } from '../../lists.ts'
import type { Employee, Role } from '../staff-contract.ts'
import type { World } from '../world.ts'
import { workingDayNear } from './working-days.ts'

interface ProjectIdea {
  readonly name: string
  readonly goal: string
  readonly department: DepartmentName
  /** Who may take part besides the head who leads it. */
  readonly roles: readonly Role[]
}

/** The projects of the bank's last two years. */
const IDEAS: readonly ProjectIdea[] = [
  {
    name: 'Paperless account opening',
    goal: 'Accounts are opened at the counter without a printed form.',
    department: 'Retail Banking',
    roles: ['Branch Manager', 'IT Specialist', 'Operations Specialist'],
  },
  {
    name: 'Faster loan decisions',
    goal: 'Nine in ten consumer applications are decided within three working days.',
    department: 'Lending',
    roles: ['Risk Analyst', 'IT Specialist', 'Operations Specialist'],
  },
  {
    name: 'Claims portal',
    goal: 'Policy holders file claims and see their progress online.',
    department: 'Insurance',
    roles: ['IT Specialist', 'Marketing Specialist'],
  },
  {
    name: 'Identity file renewal',
    goal: 'Every expired identity check is renewed and the backlog stays at zero.',
    department: 'Compliance & Risk',
    roles: ['Compliance Officer', 'Operations Specialist'],
  },
  {
    name: 'Branch cash planning',
    goal: 'Branches order cash by forecast instead of by habit.',
    department: 'Operations',
    roles: ['Operations Specialist', 'Branch Manager', 'Financial Analyst'],
  },
  {
    name: 'One call is enough',
    goal: 'Requests are settled in the first call where that is possible.',
    department: 'Customer Service',
    roles: ['HR Specialist', 'IT Specialist'],
  },
  {
    name: 'Early warning of arrears',
    goal: 'Borrowers in difficulty are called before the first missed instalment.',
    department: 'Risk Management',
    roles: ['Risk Analyst', 'Financial Analyst'],
  },
  {
    name: 'New network for all branches',
    goal: 'Lines, telephones and counter terminals of the twenty branches are replaced.',
    department: 'Information Technology',
    roles: ['IT Specialist', 'Branch Manager'],
  },
  {
    name: 'Skills register',
    goal: 'Courses and certificates of all staff can be looked up in one place.',
    department: 'Human Resources',
    roles: ['HR Specialist', 'IT Specialist'],
  },
  {
    name: 'Month end in three days',
    goal: 'The books of a month are closed on its third working day.',
    department: 'Finance',
    roles: ['Financial Analyst', 'Internal Auditor', 'Operations Specialist'],
  },
]

export const PROJECT_COUNT = IDEAS.length
const STARTED_DAYS_AGO = [60, 720] as const
const LASTS_DAYS = [150, 600] as const
/** Of those whose role suits a project. */
const MEMBER_SHARE = 0.3

export interface Project {
  readonly id: string
  readonly name: string
  readonly goal: string
  readonly department: DepartmentName
  readonly lead: number
  readonly startDay: number
  /** Null while it goes on. */
  readonly endDay: number | null
}

/** A project that an employee takes part in. */
export interface Membership {
  readonly project: Project
  readonly from: number
  readonly until: number | null
}

/** What the bank's projects are and who takes part. */
export class ProjectRules {
  readonly #world: World
  readonly #draws: Draws

  constructor(world: World) {
    this.#world = world
    this.#draws = world.draws('project')
  }

  projectAt(number: number): Project {
    const { asOf } = this.#world
    const { name, goal, department } = IDEAS[number] as ProjectIdea
    const [latest, earliest] = STARTED_DAYS_AGO
    const startDay = workingDayFrom(asOf - this.#draws.between(latest, earliest, number, Draw.start))
    const endDay = workingDayFrom(startDay + this.#draws.between(...LASTS_DAYS, number, Draw.length))
    return {
      id: IdManager.root('PRJ', number),
      name,
      goal,
      department,
      lead: 1 + departmentNames.indexOf(department),
      startDay,
      endDay: endDay < asOf ? endDay : null,
    }
  }

  /** The projects of an employee: heads lead those of their department, others take part in one at most. */
  membershipsOf(employee: Employee): readonly Membership[] {
    const { asOf } = this.#world
    const own = this.#projectsOf(employee).map((number) => this.projectAt(number))
    return own.flatMap((project) => {
      const last = (project.endDay ?? asOf) - 1
      const from = workingDayNear(Math.max(project.startDay, employee.hireDay + 1), last)
      if (from > last || from <= employee.hireDay || from < project.startDay) return []
      return [{ project, from, until: project.endDay }]
    })
  }

  #projectsOf({ index, role, status }: Employee): readonly number[] {
    const numbers = [...IDEAS.keys()]
    if (role === 'Department Head') return numbers.filter((number) => this.projectAt(number).lead === index)
    if (status !== 'active' || !this.#draws.chance(MEMBER_SHARE, index, Draw.isMember)) return []
    const suitable = numbers.filter((number) => (IDEAS[number] as ProjectIdea).roles.includes(role))
    return suitable.length > 0 ? [this.#draws.pick(suitable, index, Draw.membership)] : []
  }
}

const Draw = { start: 0, length: 1, isMember: 2, membership: 3 } as const
