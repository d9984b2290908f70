import { UserError } from '../core/errors.ts'
import type { Querying } from '../postgres/session.ts'
import { migrations } from './migrations/migrations.ts'

/** The form of the ledger that this dhub writes. */
const LEDGER_VERSION = migrations.length
/** The form of ledgers that do not tell theirs yet. */
const FIRST_VERSION = 1

/**
 * The form of the ledger that a database has; 0 where it has none.
 *
 * @throws UserError when a newer dhub has made it
 */
export async function readLedgerVersion(querying: Querying): Promise<number> {
  const [found] = await querying.query<{ hasRuns: boolean; hasVersion: boolean; database: string }>(
    `select to_regclass('dhub.run') is not null and to_regclass('dhub.slice') is not null as "hasRuns",
            to_regclass('dhub.ledger_version') is not null as "hasVersion", current_database() as database`,
  )
  if (found?.hasRuns !== true) return 0
  if (!found.hasVersion) return FIRST_VERSION
  const [row] = await querying.query<{ version: number }>(
    'select max(version) as version from dhub.ledger_version',
  )
  const version = row?.version ?? FIRST_VERSION
  if (version <= LEDGER_VERSION) return version
  throw new UserError(
    `Cannot use the ledger of ${found.database}: found version ${version}, made by a newer dhub; expected at most version ${LEDGER_VERSION}`,
    ['Use the dhub that has made it, or a newer one', 'Or name another database with --database-url'],
  )
}

/** Makes the ledger, or brings an older one to today's form. To be called inside a transaction, under the lock. */
export async function migrateLedger(querying: Querying): Promise<void> {
  const found = await readLedgerVersion(querying)
  for (let version = found; version < LEDGER_VERSION; version++)
    await querying.script(migrations[version] ?? '')
  if (found < LEDGER_VERSION)
    await querying.query('insert into dhub.ledger_version (version) values ($1)', [LEDGER_VERSION])
}
