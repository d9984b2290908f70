import type { Querying } from '../../postgres/session.ts'
import { analyticsSchema } from './inspect-place.ts'

/** Has the domain's materialized views read the rows that are there now. */
export async function refreshViews(querying: Querying): Promise<void> {
  const views = await querying.query<{ name: string }>(
    "select format('%I.%I', schemaname, matviewname) as name from pg_matviews where schemaname = $1 order by matviewname",
    [analyticsSchema],
  )
  await querying.script(views.map(({ name }) => `refresh materialized view ${name};`).join('\n'))
}
