import { IdManager } from '../../../core/id-manager.ts'
import type { Role, Staff } from './staff-contract.ts'
import type { World } from './world.ts'

export interface Employee {
  readonly index: number
  readonly id: string
}

export class StaffRules implements Staff {
  readonly count: number
  readonly director = 0

  constructor(world: World) {
    this.count = world.employeeCount
  }

  employeeOf(index: number): Employee {
    return { index, id: this.idOf(index) }
  }

  idOf(employee: number): string {
    return IdManager.root('EMP', employee)
  }

  pick(_role: Role, _day: number, _bits: number): number {
    return 0
  }

  headOf(_role: Role): number {
    return 0
  }
}
