import { Digest } from '../../core/digest.ts'
import type { Domain } from '../../core/domain.ts'
import { tablesOf } from '../../core/domain.ts'
import type { RunOutcome } from '../../core/event.ts'
import { qualifiedName } from '../../core/table.ts'
import { type SliceEntry, SliceLedger } from '../../runs/slice-ledger.ts'
import type { Site } from './open-site.ts'

/** What the ledgers of a site say was written, as the outcome of a run that took no time. */
export async function bookedOutcome(site: Site, domain: Domain): Promise<RunOutcome> {
  const entries: SliceEntry[] = []
  for (const { run, connection } of site.places) {
    if (run !== undefined) entries.push(...(await new SliceLedger(run.id).read(connection.current)))
  }
  const digests = new Map<string, Digest>()
  const rowsOfPhase = new Map<string, number>()
  for (const { table, phase, rows, digest } of entries) {
    const sum = digests.get(table) ?? new Digest()
    sum.merge(Digest.parse(digest, rows))
    digests.set(table, sum)
    rowsOfPhase.set(phase, (rowsOfPhase.get(phase) ?? 0) + rows)
  }
  const tables = tablesOf(domain).flatMap((table) => {
    const digest = digests.get(qualifiedName(table))
    if (digest === undefined) return []
    return [{ schema: table.schema, table: table.name, rows: digest.rows, digest: digest.toString() }]
  })
  return {
    phases: domain.phases.flatMap(({ name }) => {
      const rows = rowsOfPhase.get(name)
      return rows === undefined ? [] : [{ name, rows, seconds: 0 }]
    }),
    tables,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    seconds: 0,
  }
}
