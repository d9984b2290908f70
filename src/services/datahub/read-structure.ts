import type { EstateStructure } from '../../core/estate/structure.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { openSession } from '../../postgres/open-session.ts'
import { ledgerSchema } from '../../runs/ledger-schema.ts'
import { readEstate } from '../../sources/postgres/read-estate.ts'

/** A database of the estate, and which of its schemas; none named means all but dhub's own. */
export interface EstatePlace {
  readonly target: ConnectionTarget
  readonly schemas: readonly string[]
}

/** Reads what several databases say of themselves, as one estate. Changes nothing. */
export async function readStructure(places: readonly EstatePlace[]): Promise<EstateStructure> {
  const parts: EstateStructure[] = []
  for (const { target, schemas } of places) {
    await using session = await openSession(target, { readOnly: true })
    const scope = { schemas, leftOut: [ledgerSchema] }
    parts.push(await readEstate({ database: target.database, session, scope }))
  }
  return {
    platform: 'postgres',
    databases: parts.flatMap(({ databases }) => databases),
    datasets: parts.flatMap(({ datasets }) => datasets),
    lineage: parts.flatMap(({ lineage }) => lineage),
    routines: parts.flatMap(({ routines }) => routines),
  }
}
