import type { Feed } from './feed.ts'
import { targetOf } from './feed-table.ts'

/** Feeds are cut off after midnight and arrive two hours later, line by line. */
const ARRIVES = "interval '26 hours'"

/**
 * SQL that delivers what happened on the days from $1 (included) to $2 (not included), both dates: the rows of the
 * target as the source system would send them. The same bank gives the same deliveries.
 */
export function deliverySql(feed: Feed): string {
  const target = targetOf(feed)
  const columns = Object.keys(target.columns)
  const { column, parent, by } = feed.day
  const from = parent === undefined ? '' : `\n  JOIN ${parent} p ON p.${by} = t.${by}`
  const day = `${parent === undefined ? 't' : 'p'}.${column}::date`
  const key = target.primaryKey.map((name) => `t.${name}`).join(', ')
  const only = feed.only === undefined ? '' : ` AND t.${feed.only}`
  const line = `row_number() OVER (PARTITION BY ${day} ORDER BY ${key})`
  return `INSERT INTO landing.${feed.name}
  (feed_date, line_number, received_at, ${columns.join(', ')})
SELECT
  ${day}, ${line}, ${day} + ${ARRIVES} + ${line} * interval '20 milliseconds',
  ${columns.map((name) => `t.${name}`).join(', ')}
FROM ${feed.target} t${from}
WHERE ${day} >= $1::date AND ${day} < $2::date${only}
ORDER BY 1, 2`
}
