import { type Column, date, integer, optional, timestamp } from '../../../core/column.ts'
import { BugError } from '../../../core/errors.ts'
import { type AnyTable, qualifiedName, type TableSpec } from '../../../core/table.ts'
import { bankPhases } from '../phases.ts'
import { type Feed, landingSchema } from './feed.ts'

/** What every line of a delivery has before the columns of its target. */
const deliveryColumns = {
  feed_date: optional(date('Day that the delivery is for')),
  line_number: optional(integer('Number of the line within the delivery')),
  received_at: optional(timestamp('When the line arrived')),
}

/** The table that a feed's deliveries are loaded into. */
export function targetOf(feed: Feed): AnyTable {
  const found = bankPhases
    .flatMap(({ tables }) => tables)
    .find((table) => qualifiedName(table) === feed.target)
  if (found === undefined)
    throw new BugError(
      `Cannot make the feed ${feed.name}: found no table ${feed.target}; expected one of the bank`,
    )
  return found
}

/** The table in which a feed arrives: the columns of its target, of the same types, but anything may be missing. */
export function feedTable(feed: Feed): TableSpec {
  const columns = Object.entries(targetOf(feed).columns).map(
    ([name, column]) => [name, loosened(column)] as const,
  )
  return {
    schema: landingSchema,
    name: feed.name,
    comment: `Nightly delivery of ${feed.source}: one row per line, ${feed.line}, as it came`,
    columns: { ...deliveryColumns, ...Object.fromEntries(columns) },
    primaryKey: [],
  }
}

function loosened({ type, comment, isPersonal }: Column): Column {
  return { type, comment, isNullable: true, ...(isPersonal === undefined ? {} : { isPersonal }) }
}
