import { parseDay } from '../../../../src/core/calendar.ts'
import { bank } from '../../../../src/domains/bank/domain.ts'
import { CustomerLife } from '../../../../src/domains/bank/life/lives.ts'
import { World } from '../../../../src/domains/bank/life/world.ts'
import { bankRoots } from '../../../../src/domains/bank/sizing.ts'

/** A world to look into: by scale, seed and as-of day, or with numbers of its own. */
export function worldOf(
  options: { scale?: number; seed?: number; asOf?: string; customers?: number; employees?: number } = {},
): World {
  const { scale = 1, seed = 42, asOf = '2026-11-21', customers, employees } = options
  const overrides = {
    ...(customers === undefined ? {} : { customer: customers }),
    ...(employees === undefined ? {} : { employee: employees }),
  }
  const roots = bankRoots({ scale, overrides })
  return new World({
    domain: 'bank',
    version: bank.version,
    seed,
    asOf: parseDay(asOf) as number,
    scale,
    roots,
  })
}

/** The lives of all customers of a world, one at a time. */
export function* livesOf(world: World): Generator<CustomerLife> {
  for (let customer = 0; customer < world.customerCount; customer++) yield new CustomerLife(world, customer)
}
