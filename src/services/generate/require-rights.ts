import { UserError } from '../../core/errors.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { showTarget } from '../../postgres/connection/show-target.ts'
import { quoteIdentifier, quoteTable } from '../../postgres/quote.ts'
import type { Querying } from '../../postgres/session.ts'

/** What the connected role may do with a table. */
interface TableRights {
  /** `schema.table`. */
  readonly table: string
  readonly isThere: boolean
  readonly schema: boolean
  readonly select: boolean
  readonly insert: boolean
  readonly truncate: boolean
}

const rightsQuery = `
with planned as (
  select p.name, n.oid as schema, c.oid as relation from jsonb_array_elements_text($1::jsonb) as p (name)
  left join pg_namespace n on n.nspname = left(p.name, strpos(p.name, '.') - 1)
  left join pg_class c on c.relnamespace = n.oid and c.relname = substr(p.name, strpos(p.name, '.') + 1)
    and c.relkind in ('r', 'p', 'f')
), wanted as (
  select name, schema, relation, true as is_planned from planned
  union
  select pn.nspname || '.' || pc.relname, pn.oid, pc.oid, false from planned p
  join pg_constraint f on f.conrelid = p.relation and f.contype = 'f'
  join pg_class pc on pc.oid = f.confrelid join pg_namespace pn on pn.oid = pc.relnamespace
  where f.confrelid not in (select relation from planned where relation is not null)
)
select name as "table", relation is not null as "isThere",
  coalesce(has_schema_privilege(schema, 'usage'), false) as "schema",
  coalesce(has_table_privilege(relation, 'select'), false) as "select",
  not is_planned or coalesce(has_any_column_privilege(relation, 'insert'), false) as "insert",
  not is_planned or coalesce(has_table_privilege(relation, 'truncate'), false) as "truncate"
from wanted order by 1`

const SHOWN_MAX = 5

/**
 * Looks before anything is learnt or written whether the tables of a plan are there, and may be read and filled.
 *
 * @param doing what the rights are for: reading alone, adding rows, or emptying tables first
 * @throws UserError naming the tables, and what would give the rights
 */
export async function requireRights(
  querying: Querying,
  target: ConnectionTarget,
  tables: readonly string[],
  doing: 'read' | 'append' | 'incremental' | 'refresh',
): Promise<void> {
  const found = await querying.query<TableRights>(rightsQuery, [tables])
  const missing = found.filter(({ isThere }) => !isThere).map(({ table }) => table)
  if (missing.length > 0) {
    throw new UserError(
      `Cannot fill by the plan: found no table ${listed(missing)} in ${showTarget(target)}; expected the tables of the plan`,
      [
        'See all that differs: dhub generate check PLAN',
        'Name the database that the plan was made for with --database-url, or take the tables out of the plan',
      ],
    )
  }
  const lacking = found.filter((rights) => rightsLacking(rights, doing).length > 0)
  if (lacking.length > 0) {
    throw new UserError(
      `Cannot ${doing === 'read' ? 'read' : 'fill'} ${showTarget(target)}: found the role ${target.user} without rights on ${listed(lacking.map(({ table }) => table))}; expected it to have them`,
      grantsFor(lacking, doing, target.user).map((grant) => `Have them given: ${grant}`),
    )
  }
  if (doing !== 'read') await requireWritable(querying, target)
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN_MAX).join(', ')
  return names.length <= SHOWN_MAX ? shown : `${shown} and ${names.length - SHOWN_MAX} more`
}

function rightsLacking({ schema, select, insert, truncate }: TableRights, doing: string): string[] {
  return [
    ...(schema ? [] : ['USAGE']),
    ...(select ? [] : ['SELECT']),
    ...(insert || doing === 'read' ? [] : ['INSERT']),
    ...(truncate || doing !== 'refresh' ? [] : ['TRUNCATE']),
  ]
}

/** Statements that give what is lacking, one for all tables that lack the same. */
function grantsFor(lacking: readonly TableRights[], doing: string, user: string): readonly string[] {
  const role = quoteIdentifier(user)
  const schemas = lacking.filter(({ schema }) => !schema).map(({ table }) => table.split('.')[0] ?? '')
  const usage = [...new Set(schemas)].map(
    (schema) => `GRANT USAGE ON SCHEMA ${quoteIdentifier(schema)} TO ${role}`,
  )
  const rightsOf = (rights: TableRights) => rightsLacking(rights, doing).filter((right) => right !== 'USAGE')
  const groups = Map.groupBy(lacking, (rights) => rightsOf(rights).join(', '))
  const grants = [...groups].flatMap(([rights, tables]) =>
    rights === ''
      ? []
      : [`GRANT ${rights} ON ${tables.map(({ table }) => quoteTable(table)).join(', ')} TO ${role}`],
  )
  return [...usage, ...grants]
}

async function requireWritable(querying: Querying, target: ConnectionTarget): Promise<void> {
  const [row] = await querying.query<{ isReplica: boolean; isReadOnly: boolean }>(
    `select pg_is_in_recovery() as "isReplica", current_setting('transaction_read_only') = 'on' as "isReadOnly"`,
  )
  if (row?.isReadOnly !== true) return
  const [found, next] = row.isReplica
    ? ['a replica, which takes no writes', 'Name its primary server with --database-url']
    : [
        'transactions that are read-only by default',
        'See where that is set: SHOW default_transaction_read_only; ALTER DATABASE or ALTER ROLE … RESET takes it back',
      ]
  throw new UserError(
    `Cannot fill ${showTarget(target)}: found ${found}; expected a database that takes rows`,
    [next],
  )
}
