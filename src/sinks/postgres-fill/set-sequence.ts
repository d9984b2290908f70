import { quoteIdentifier, quoteLiteral, quoteTable } from '../../postgres/quote.ts'
import type { Querying } from '../../postgres/session.ts'

/**
 * SQL that has a sequence go on behind the largest value of its column (the smallest, for one that counts down), never
 * back and never beyond its ends.
 */
export function setSequenceSql(
  table: string,
  { column, sequence }: { readonly column: string; readonly sequence: string },
): string {
  const relation = quoteLiteral(quoteTable(sequence))
  return `
select setval(${relation}::regclass, reached) from (
  select case when s.seqincrement > 0 then greatest(max(t.value), q.last_value) else least(min(t.value), q.last_value) end as reached,
    s.seqmin, s.seqmax, count(t.value) as found
  from pg_catalog.pg_sequence s, ${quoteTable(sequence)} q,
    (select ${quoteIdentifier(column)}::bigint as value from ${quoteTable(table)}) t
  where s.seqrelid = ${relation}::regclass
  group by s.seqincrement, s.seqmin, s.seqmax, q.last_value
) ends where found > 0 and reached between seqmin and seqmax`
}

/**
 * SQL that has a sequence go on behind a number that will be used, so that what triggers insert meanwhile does not take
 * it; never back and never beyond its ends.
 */
export function reserveSequenceSql(sequence: string, largest: number): string {
  const relation = quoteLiteral(quoteTable(sequence))
  return `
select setval(${relation}::regclass, ${largest}) from pg_catalog.pg_sequence s, ${quoteTable(sequence)} q
where s.seqrelid = ${relation}::regclass and s.seqincrement > 0 and q.last_value < ${largest} and ${largest} <= s.seqmax`
}

/** Whether the connected role may look at a sequence and set it. */
export async function maySet(querying: Querying, sequence: string): Promise<boolean> {
  const relation = quoteLiteral(quoteTable(sequence))
  const [row] = await querying.query<{ may: boolean }>(
    `select has_sequence_privilege(${relation}, 'select') and has_sequence_privilege(${relation}, 'update') as may`,
  )
  return row?.may === true
}
