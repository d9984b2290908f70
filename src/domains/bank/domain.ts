import type { DatasetIdentity } from '../../core/dataset.ts'
import type { Domain, LifeOf } from '../../core/domain.ts'
import { BankLife, CustomerLife, EmployeeLife } from './life/lives.ts'
import { World } from './life/world.ts'
import { bankPhases } from './phases.ts'
import { bankSchemas } from './schemas.ts'
import { bankRoots } from './sizing.ts'

/** Raised whenever the same seed would give other rows. */
const VERSION = 2

/** A retail bank: people, accounts, loans, insurance and the compliance that watches over them. */
export const bank: Domain = Object.freeze({
  name: 'bank',
  version: VERSION,
  schemas: bankSchemas,
  phases: bankPhases,
  rowsPerRoot: { bank: 300, employee: 30, customer: 180 },
  rootsOf: bankRoots,
  livesOf(identity: DatasetIdentity): LifeOf {
    const world = new World(identity)
    return (root, index) => {
      if (root === 'customer') return new CustomerLife(world, index)
      return root === 'employee' ? new EmployeeLife(world, index) : new BankLife(world)
    }
  },
})
