import { quoteLiteral, quoteQualified } from '../../postgres/quote.ts'
import type { Querying } from '../../postgres/session.ts'

interface Leaf {
  readonly schema: string
  readonly name: string
  readonly bound: string | null
}

/** The partitions of all levels that hold rows, and what the database asks of theirs. */
const leavesQuery = (table: string) => `
select n.nspname as schema, c.relname as name, pg_get_partition_constraintdef(c.oid) as bound
from pg_partition_tree(${quoteLiteral(table)}::regclass) t join pg_class c on c.oid = t.relid
join pg_namespace n on n.oid = c.relnamespace where t.isleaf and c.relkind = 'r'`

/** How many rows of a partitioned table lie in a partition that does not take them. */
export async function countMisplaced(querying: Querying, schema: string, name: string): Promise<number> {
  const leaves = await querying.query<Leaf>(leavesQuery(quoteQualified(schema, name)))
  const counts = leaves.flatMap((leaf) =>
    leaf.bound === null
      ? []
      : [`(select count(*) from only ${quoteQualified(leaf.schema, leaf.name)} where not (${leaf.bound}))`],
  )
  if (counts.length === 0) return 0
  const [row] = await querying.query<{ violations: number }>(`select ${counts.join(' + ')} as violations`)
  return row?.violations ?? 0
}
