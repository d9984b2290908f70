import type { Group, Person } from '../../../core/estate/business.ts'
import type { Employee } from '../life/staff-contract.ts'
import type { World } from '../life/world.ts'
import { departments } from '../vocabulary/departments.ts'

/** How many people of a department the catalogue knows besides those that they report to. */
const PEOPLE_PER_DEPARTMENT = 5
/** Everyone of interest is among the first; the rest of a very large bank is not looked through. */
const LOOKED_AT_MAX = 2000

/** The people and groups of a catalogue. */
export interface BankStaff {
  readonly people: readonly Person[]
  readonly groups: readonly Group[]
  /** By key of the department: its head, and who looks after its data. */
  readonly leads: ReadonlyMap<string, { readonly head: string; readonly steward: string }>
}

/**
 * Those of the bank's own employees who answer for data: of each department the head and the first others who are
 * there on the day of the books, and whom they report to. Names and addresses are those of `employees_db.employees`.
 */
export function bankStaff(world: World): BankStaff {
  const chosen = new Map<number, Employee>()
  const sizes = new Map<string, number>()
  const { staff } = world
  for (let index = 0; index < Math.min(staff.count, LOOKED_AT_MAX); index++) {
    const employee = staff.employeeOf(index)
    const size = sizes.get(employee.department) ?? 0
    if (employee.status !== 'active' || size >= PEOPLE_PER_DEPARTMENT) continue
    sizes.set(employee.department, size + 1)
    chosen.set(index, employee)
  }
  for (const { manager } of chosen.values())
    if (manager >= 0 && !chosen.has(manager)) chosen.set(manager, staff.employeeOf(manager))
  const employees = [...chosen.values()].toSorted((one, other) => one.index - other.index)
  const peopleOf = (department: string) => employees.filter((employee) => employee.department === department)
  const leads = departments.map(({ key, name }) => {
    const head =
      peopleOf(name).find(({ role }) => role === 'Department Head') ?? staff.employeeOf(staff.director)
    const steward = peopleOf(name).find(({ level }) => level < 5) ?? head
    return [key, { head: personId(head), steward: personId(steward) }] as const
  })
  return {
    people: employees.map((employee) => personOf(employee, chosen)),
    groups: departments.map(({ key, name }) => ({
      id: key,
      name,
      description: `Everyone in ${name}; owns the data that the department works with`,
      email: `${key.replaceAll('_', '-')}@bank.example`,
      owners: leads.filter(([department]) => department === key).map(([, { head }]) => head),
    })),
    leads: new Map(leads),
  }
}

function personOf(employee: Employee, chosen: ReadonlyMap<number, Employee>): Person {
  const manager = chosen.get(employee.manager)
  const group = departments.find(({ name }) => name === employee.department)
  return {
    id: personId(employee),
    firstName: employee.firstName,
    lastName: employee.lastName,
    title: employee.role,
    email: employee.email,
    department: employee.department,
    manager: manager === undefined ? null : personId(manager),
    groups: group === undefined ? [] : [group.key],
  }
}

/** What stands before the @ of the address: unique, and what the person signs in with. */
function personId({ email }: Employee): string {
  return email.slice(0, email.indexOf('@'))
}
