import type { Layout } from '../../core/dataset.ts'
import { UserError } from '../../core/errors.ts'
import { domainNamed } from '../../domains/domains.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { showTarget } from '../../postgres/connection/show-target.ts'
import { endRun } from '../../runs/run-ledger.ts'
import { emptyTables } from '../../sinks/postgres/empty-tables.ts'
import { findRecordedRun } from './find-recorded-run.ts'
import { openSite } from './open-site.ts'

/** What was cleared. */
export interface ClearDocument {
  readonly databases: readonly string[]
  readonly tables: number
}

/**
 * Empties every table of the dataset and restarts its counters; tables, keys and views stay.
 *
 * @throws UserError when the database holds no dataset that dhub has made
 */
export async function clearDataset(
  request: {
    readonly domain: string
    readonly layout?: Layout | undefined
    readonly waitMilliseconds?: number
  },
  target: ConnectionTarget,
): Promise<ClearDocument> {
  const domain = domainNamed(request.domain)
  const recorded = await findRecordedRun(domain, target, request.layout)
  if (recorded === undefined) {
    throw new UserError(
      `Cannot clear ${showTarget(target)}: found no dataset that dhub has made; expected one`,
      ['Name another database with --database-url', 'See what is there with dhub db tables'],
    )
  }
  await using site = await openSite(domain, recorded.layout, target, request)
  const databases: string[] = []
  let tables = 0
  for (const { place, connection, run } of site.places) {
    if (run === undefined) continue
    const { current } = connection
    tables += await current.transaction(async () => {
      const count = await emptyTables(current, place)
      await endRun(current, run.id, { status: 'cleared' })
      return count
    })
    databases.push(place.target.database)
  }
  return { databases, tables }
}
