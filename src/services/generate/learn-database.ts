import type { Catalog } from '../../core/catalog/catalog.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { openSession } from '../../postgres/open-session.ts'
import { ledgerSchema } from '../../runs/ledger-schema.ts'
import { readCatalog } from '../../sources/postgres/read-catalog.ts'

/** Names or patterns of what to learn, as the flags give them; none means everything. */
export interface LearnScope {
  readonly schemas: readonly string[]
  readonly tables: readonly string[]
  /** How many references deep tables out of scope are learnt; 1 by default. */
  readonly reach?: number
}

/**
 * Learns what is in a database, without changing anything in it; dhub's own ledger is left out unless it is named.
 *
 * @throws UserError for a schema or table that is not there
 */
export async function learnDatabase(target: ConnectionTarget, scope: LearnScope): Promise<Catalog> {
  await using session = await openSession(target, { readOnly: true })
  return await readCatalog(session, { ...scope, leftOut: [ledgerSchema] })
}
