import { UserError } from '../../core/errors.ts'
import { quoteLiteral, quoteTable } from '../../postgres/quote.ts'
import type { Querying } from '../../postgres/session.ts'

/** Empties tables together. @throws UserError when other tables refer to them */
export async function emptyTables(querying: Querying, tables: readonly string[]): Promise<void> {
  if (tables.length === 0) return
  const list = tables.map((table) => quoteLiteral(quoteTable(table))).join(', ')
  const others = await querying.query<{ child: string; parent: string }>(
    `select distinct c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent
     from pg_constraint c join unnest(array[${list}]::regclass[]) p on c.confrelid = p
     where c.contype = 'f' and c.conrelid <> all (array[${list}]::regclass[])
       and not exists (select 1 from pg_partition_ancestors(c.conrelid) a where a.relid = any (array[${list}]::regclass[]))
     order by 1`,
  )
  if (others.length > 0) {
    const found = others.map(({ child, parent }) => `${child} that refers to ${parent}`).join(', ')
    throw new UserError(
      `Cannot empty the planned tables: found ${found}; expected no table outside the plan to refer to one in it`,
      ['Take these tables into the plan too', 'Or add rows instead: --strategy append'],
    )
  }
  await querying.script(`truncate ${tables.map(quoteTable).join(', ')}`)
}
