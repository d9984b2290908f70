import type { Querying } from '../../postgres/session.ts'
import { readLedgerVersion } from '../../runs/ledger-version.ts'
import { migrations } from '../../runs/migrations/migrations.ts'

/** Whether a run can be booked in the database that it fills. */
export type LedgerAccess =
  | { readonly isUsable: true; readonly isNew: boolean }
  /** "found <state>". */
  | { readonly isUsable: false; readonly found: string }

const rightsQuery = `
select has_database_privilege(current_database(), 'create') as "mayCreate",
  to_regnamespace('dhub') is not null as "hasSchema",
  coalesce((select has_schema_privilege(oid, 'usage') from pg_namespace where nspname = 'dhub'), false) as "mayLook",
  coalesce((select pg_has_role(nspowner, 'usage') from pg_namespace where nspname = 'dhub'), false) as "isOwner"`

const tableRightsQuery = `
select coalesce(bool_and(has_table_privilege(c.oid, 'select') and has_table_privilege(c.oid, 'insert')
  and has_table_privilege(c.oid, 'update')), false) as "mayWrite"
from pg_class c where c.relnamespace = 'dhub'::regnamespace and c.relname in ('run', 'slice', 'run_input')`

/** Looks whether the connected role may keep the ledger. */
export async function ledgerAccess(querying: Querying): Promise<LedgerAccess> {
  const [rights] = await querying.query<{
    mayCreate: boolean
    hasSchema: boolean
    mayLook: boolean
    isOwner: boolean
  }>(rightsQuery)
  if (rights?.hasSchema !== true) {
    return rights?.mayCreate === true
      ? { isUsable: true, isNew: true }
      : { isUsable: false, found: 'no right to create the schema dhub' }
  }
  if (!rights.mayLook) return { isUsable: false, found: 'no right to use the schema dhub' }
  const version = await readLedgerVersion(querying)
  if (version < migrations.length) {
    return rights.isOwner
      ? { isUsable: true, isNew: version === 0 }
      : { isUsable: false, found: 'an older ledger in the schema dhub that belongs to another role' }
  }
  const [tables] = await querying.query<{ mayWrite: boolean }>(tableRightsQuery)
  return tables?.mayWrite === true
    ? { isUsable: true, isNew: false }
    : { isUsable: false, found: 'no right to write the ledger in the schema dhub' }
}
