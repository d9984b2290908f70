import type { EstateStructure } from '../../core/estate/structure.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { openSession } from '../../postgres/open-session.ts'
import type { Querying } from '../../postgres/session.ts'
import { ledgerSchema } from '../../runs/ledger-schema.ts'
import { readEstate } from '../../sources/postgres/read-estate.ts'

/** A database of the estate, and which of its schemas; none named means all but dhub's own. */
export interface EstatePlace {
  readonly target: ConnectionTarget
  readonly schemas: readonly string[]
  /** Schemas that belong to it too where they are there. */
  readonly perhaps?: readonly string[]
}

/** Reads what several databases say of themselves, as one estate. Changes nothing. */
export async function readStructure(places: readonly EstatePlace[]): Promise<EstateStructure> {
  const parts: EstateStructure[] = []
  for (const { target, schemas, perhaps = [] } of places) {
    await using session = await openSession(target, { readOnly: true })
    const scope = { schemas: [...schemas, ...(await thoseThere(session, perhaps))], leftOut: [ledgerSchema] }
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

async function thoseThere(querying: Querying, schemas: readonly string[]): Promise<readonly string[]> {
  if (schemas.length === 0) return []
  const found = await querying.query<{ name: string }>(
    'select nspname as name from pg_namespace where nspname in (select jsonb_array_elements_text($1))',
    [schemas],
  )
  return found.map(({ name }) => name)
}
