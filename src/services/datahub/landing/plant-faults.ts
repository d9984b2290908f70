import { bankChecks } from '../../../domains/bank/quality/bank-checks.ts'
import { lastDeliverySql, spoilSql } from '../../../domains/bank/quality/fault-sql.ts'
import { type Fault, plantedFaults } from '../../../domains/bank/quality/faults.ts'
import type { Session } from '../../../postgres/session.ts'
import { bindMoments } from '../observe/bind-moments.ts'
import { deliveredWindow } from './delivered-window.ts'

/** A defect that is in the data, as it was put there. */
export interface PlantedFault {
  readonly kind: Fault['kind']
  readonly table: string
  readonly column: string
  readonly description: string
  /** Id of the assertion that finds it. */
  readonly assertion: string
  /** From when on deliveries are wrong, or missing. */
  readonly since: string
  /** Lines that are wrong, or missing. */
  readonly lines: number
}

/** Spoils what the feeds delivered last, all or nothing; feeds that have delivered nothing are left as they are. */
export async function plantFaults(session: Session, asOf: number): Promise<readonly PlantedFault[]> {
  return await session.transaction(async () => {
    const planted: PlantedFault[] = []
    for (const fault of plantedFaults) {
      const since = await momentOf(session, fault, asOf)
      if (since === undefined) continue
      const lines = await session.query(spoilSql(fault), [since])
      const { kind, feed, column, description, check } = fault
      if (lines.length === 0) continue
      planted.push({
        kind,
        table: `landing.${feed}`,
        column,
        description,
        assertion: check,
        since,
        lines: lines.length,
      })
    }
    return planted
  })
}

async function momentOf(session: Session, fault: Fault, asOf: number): Promise<string | undefined> {
  if (fault.kind !== 'late data' && fault.kind !== 'drift') {
    const [delivery] = await session.query<{ moment: string }>(lastDeliverySql(fault))
    return delivery?.moment
  }
  const { books, lastCheck } = deliveredWindow(asOf)
  const hours =
    fault.kind === 'drift' ? '120' : `1 + (${bindMoments(limitOf(fault), { books, check: lastCheck })})`
  const [row] = await session.query<{ moment: string }>(
    `select ($1::timestamp - (${hours}) * interval '1 hour')::text as moment`,
    [lastCheck],
  )
  return row?.moment
}

function limitOf({ check }: Fault): string {
  return bankChecks.find(({ id }) => id === check)?.to ?? 'SELECT 24'
}
