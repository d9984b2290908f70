import type { Domain } from '../../core/domain.ts'
import type { TableOutcome } from '../../core/event.ts'
import { type Plan, tablesOfPlan } from '../../core/plan.ts'
import { qualifiedName } from '../../core/table.ts'
import { partsOf, RunTotals } from '../../generation/run-totals.ts'
import { type CopyConnection, openCopyConnection } from '../../postgres/copy.ts'
import { quoteIdentifier } from '../../postgres/quote.ts'
import { readDigest } from '../../postgres/read-digest.ts'
import { runTasks } from '../../postgres/run-tasks.ts'
import type { RunPlan } from '../../runs/run-record.ts'
import { type Place, placedName } from '../../sinks/postgres/place.ts'
import { batchSourceFor } from './batch-source-for.ts'
import type { CheckOutcome } from './verify-document.ts'

/** What content is compared: a plan, and the databases that should hold it. */
export interface ContentCheck {
  readonly domain: Domain
  readonly plan: Plan
  readonly runPlan: RunPlan
  readonly places: readonly Place[]
  readonly workers: number | undefined
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number
}

interface Found {
  readonly rows: number
  readonly digest: string
  readonly seconds: number
}

/**
 * Makes every row again from the plan and compares, table by table, with the rows that the databases hold.
 *
 * @param onTable told whenever a table has been read
 */
export async function verifyContent(
  check: ContentCheck,
  onTable: () => void,
): Promise<readonly CheckOutcome[]> {
  const [expected, found] = await Promise.all([expectedTables(check), readTables(check, onTable)])
  return expected.map((table) =>
    compareTable(table, found.get(qualifiedName({ schema: table.schema, name: table.table }))),
  )
}

async function expectedTables(check: ContentCheck): Promise<readonly TableOutcome[]> {
  const { domain, plan, runPlan, workers } = check
  using source = batchSourceFor(domain, plan, runPlan, workers)
  const totals = new RunTotals(plan)
  const units = plan.phases.flatMap((phase) => phase.units)
  for await (const batch of source.batches(units)) totals.add(batch.unit, partsOf(batch))
  return totals.outcome(0).tables
}

async function readTables(
  { plan, places, now }: ContentCheck,
  onTable: () => void,
): Promise<ReadonlyMap<string, Found>> {
  const found = new Map<string, Found>()
  const planned = new Set(tablesOfPlan(plan).map(qualifiedName))
  for (const place of places) {
    const tasks = place.tables
      .filter((table) => planned.has(qualifiedName(table)))
      .map((table) => ({
        name: qualifiedName(table),
        run: async (connection: CopyConnection) => {
          const began = now()
          const columns = Object.keys(table.columns).map(quoteIdentifier).join(', ')
          const digest = await readDigest(connection, `${placedName(place, table)} (${columns})`)
          const seconds = (now() - began) / 1000
          found.set(qualifiedName(table), { rows: digest.rows, digest: digest.toString(), seconds })
        },
      }))
    if (tasks.length === 0) continue
    await using connection = await openCopyConnection(place.target)
    for await (const _ of runTasks([connection], tasks)) onTable()
  }
  return found
}

function compareTable(expected: TableOutcome, found: Found | undefined): CheckOutcome {
  const name = qualifiedName({ schema: expected.schema, name: expected.table })
  const isSame = found?.digest === expected.digest && found.rows === expected.rows
  const sample = {
    expectedRows: expected.rows,
    foundRows: found?.rows ?? null,
    expectedDigest: expected.digest,
    foundDigest: found?.digest ?? null,
  }
  return {
    check: `content/${name}`,
    title: `The rows of ${name} are those of the plan, to the byte`,
    offenders: isSame ? 0 : Math.max(1, Math.abs(expected.rows - (found?.rows ?? 0))),
    seconds: found?.seconds ?? 0,
    samples: isSame ? [] : [sample],
  }
}
