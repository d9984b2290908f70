import type { ConnectionTarget } from '../../src/postgres/connection/connection-target.ts'
import { queryRows } from './seed/run-seed.ts'

/** How many slices the ledger of a database has booked; none where there is no ledger. */
export async function slicesBooked(target: ConnectionTarget): Promise<number> {
  const [found] = await queryRows<{ there: boolean }>(
    target,
    "select to_regclass('dhub.slice') is not null as there",
  )
  if (found?.there !== true) return 0
  const [row] = await queryRows<{ slices: number }>(target, 'select count(*) as slices from dhub.slice')
  return row?.slices ?? 0
}
