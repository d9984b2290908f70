import type { Feed } from '../landing/feed.ts'
import { feedTable } from '../landing/feed-table.ts'
import { feeds } from '../landing/feeds.ts'
import type { Fault } from './faults.ts'

/** Lines of one delivery, told apart by when they came. */
const SAME_DELIVERY = "date_trunc('hour', received_at) = date_trunc('hour', $1::timestamp)"

/** When a delivery is sent anew after somebody has noticed. */
const AGAIN = "interval '9 hours 30 minutes'"

/** SQL that sends the delivery of the moment $1 again later that day, as it should have been. */
export function sendAgainSql({ feed }: Fault): string {
  const columns = columnsOf(feed).filter((column) => column !== 'received_at')
  return `INSERT INTO landing.${feed} (received_at, ${columns.join(', ')})
SELECT received_at + ${AGAIN}, ${columns.join(', ')} FROM landing.${feed} WHERE ${SAME_DELIVERY}`
}

/** SQL that spoils the delivery of the moment $1: each line returned is one that is wrong. */
export function spoilSql({ kind, feed, column }: Fault): string {
  return `${SPOILS[kind](`landing.${feed}`, column, columnsOf(feed).join(', '))} RETURNING line_number`
}

const SPOILS: Readonly<Record<Fault['kind'], (table: string, column: string, columns: string) => string>> = {
  nulls: (table, column) =>
    `UPDATE ${table} SET ${column} = NULL WHERE ${SAME_DELIVERY} AND line_number % 3 = 1`,
  'broken reference': (table, column) =>
    `UPDATE ${table} SET ${column} = 'UNKNOWN-' || line_number WHERE ${SAME_DELIVERY} AND line_number % 2 = 1`,
  duplicates: (table, _, columns) =>
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${table} WHERE ${SAME_DELIVERY}`,
  // Held back for longer than the feed has ever been silent: $1 is when it falls silent.
  'late data': (table) => `DELETE FROM ${table} WHERE received_at >= $1::timestamp`,
  drift: (table, column) =>
    `UPDATE ${table} SET ${column} = ${column} * 100
WHERE received_at >= $1::timestamp AND transaction_type = 'payment'`,
}

/** SQL for the moment of the delivery that has most lines, of those for the days from $1 to $2 (not included). */
export function fullestDeliverySql({ feed }: Fault): string {
  return `SELECT min(received_at)::text AS moment FROM landing.${feed}
WHERE feed_date >= $1::date AND feed_date < $2::date
GROUP BY date_trunc('hour', received_at) ORDER BY count(*) DESC, 1 LIMIT 1`
}

/** SQL for the moment of the delivery that came last. */
export function lastDeliverySql({ feed }: Fault): string {
  return `SELECT min(received_at)::text AS moment FROM landing.${feed}
WHERE date_trunc('hour', received_at) = (SELECT date_trunc('hour', max(received_at)) FROM landing.${feed})`
}

function columnsOf(name: string): readonly string[] {
  return Object.keys(feedTable(feeds.find((feed) => feed.name === name) as Feed).columns)
}
