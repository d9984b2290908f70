import type { NameDataset } from '../../../core/estate/dataset-name.ts'
import type { Operation } from '../../../core/estate/observations.ts'
import { landingSchema } from '../../../domains/bank/landing/feed.ts'
import { feeds } from '../../../domains/bank/landing/feeds.ts'
import type { Querying } from '../../../postgres/session.ts'
import type { DeliveredWindow } from '../landing/delivered-window.ts'

const MILLISECONDS_PER_MINUTE = 60_000
/** Deliveries are loaded from an hour after they have arrived, one feed after the other. */
const LOAD_DELAY_MINUTES = 60

/** What was delivered and loaded, delivery by delivery, as the feeds tell. */
export async function readOperations(
  querying: Querying,
  { firstCheck, lastCheck }: DeliveredWindow,
  nameOf: NameDataset,
  actor: string,
): Promise<readonly Operation[]> {
  const counts = feeds.map(
    ({ name }, i) =>
      `select ${i} as feed, (extract(epoch from date_trunc('minute', max(received_at))) * 1000)::bigint::text as at,
         count(*)::text as lines
       from ${landingSchema}.${name}
       where received_at >= $1::timestamp and received_at < $2::timestamp
       group by date_trunc('hour', received_at)`,
  )
  const rows = await querying.query<{ feed: number; at: string; lines: string }>(
    `${counts.join(' union all ')} order by 1, 2`,
    [firstCheck, lastCheck],
  )
  return rows.flatMap(({ feed, at, lines }) => {
    const { name, target } = feeds[feed] as (typeof feeds)[number]
    const [schema = '', table = ''] = target.split('.')
    const insert = { kind: 'insert', rows: Number(lines), actor } as const
    return [
      { dataset: nameOf(landingSchema, name), at: Number(at), ...insert },
      {
        dataset: nameOf(schema, table),
        at: Number(at) + (LOAD_DELAY_MINUTES + feed) * MILLISECONDS_PER_MINUTE,
        ...insert,
      },
    ]
  })
}
