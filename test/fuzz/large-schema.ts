import { systemClock } from '../../src/core/clock.ts'
import type { ConnectionTarget } from '../../src/postgres/connection/connection-target.ts'
import { openSession } from '../../src/postgres/open-session.ts'
import { fillDatabase } from '../../src/services/generate/fill-database.ts'
import { planDatabase } from '../../src/services/generate/plan-database.ts'
import { manyTables, manyTablesSql } from '../db/sources/many-tables-sql.ts'

/** Plans and fills 500 tables with 20 rows each in a process that has done nothing before. @returns a row of figures each */
export async function measureLarge(target: ConnectionTarget): Promise<readonly string[]> {
  await using session = await openSession(target)
  await session.script(manyTablesSql)
  const plannedFrom = systemClock.nowMilliseconds()
  const scope = { schemas: [], tables: [] }
  const plan = await planDatabase(target, { scope, rows: 20, acceptAll: true, seed: 7, asOf: 20_778 })
  const filledFrom = systemClock.nowMilliseconds()
  const planned = `plan: ${seconds(filledFrom - plannedFrom)} s, peak ${peakMebibytes()} MiB`
  const { document } = await fillDatabase(target, plan, { workers: 0 })
  const taken = seconds(systemClock.nowMilliseconds() - filledFrom)
  const filled = `run with 20 rows a table: ${taken} s, peak ${peakMebibytes()} MiB, ${document?.violations} violations`
  return [`${manyTables} tables, 888 references, 667 checks`, planned, filled]
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1)
const peakMebibytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024)
