import type { AnyTable } from '../../../core/table.ts'
import type { Feed } from './feed.ts'
import { targetOf } from './feed-table.ts'

/** The name of the procedure that loads a feed. */
export const procedureName = (feed: Feed): string => `load_${feed.name}`

/** A check of a table by the SQL that holds for its good rows. */
export type ChecksOf = (table: AnyTable) => readonly { readonly condition: string }[]

/**
 * The procedure that takes the good lines of one day's delivery into the feed's target, in plain SQL, so that tools can
 * read from it what comes from where. Lines that miss something, refer to nothing or break a check stay behind; those
 * that were loaded before are passed over, so that it can be called again.
 */
export function loadProcedure(feed: Feed, checksOf: ChecksOf): string {
  const target = targetOf(feed)
  const columns = Object.keys(target.columns)
  const conditions = [`f.feed_date = ${procedureName(feed)}.load_day`, ...conditionsOf(target, checksOf)]
  return `CREATE PROCEDURE landing.${procedureName(feed)}(load_day date)
LANGUAGE sql AS $$
  INSERT INTO ${feed.target}
    (${columns.join(', ')})
  SELECT
    ${columns.map((column) => `f.${column}`).join(', ')}
  FROM landing.${feed.name} f
  WHERE ${conditions.join('\n    AND ')}
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.${procedureName(feed)}(date) IS
  'Loads the lines of a day from landing.${feed.name} into ${feed.target}, without those that break its rules';`
}

function conditionsOf(target: AnyTable, checksOf: ChecksOf): readonly string[] {
  const cells = Object.entries(target.columns)
  const present = cells.filter(([, { isNullable }]) => !isNullable).map(([name]) => `f.${name}`)
  const references = cells.flatMap(([name, { references: to, isNullable }]) => {
    if (to === undefined) return []
    const exists = `EXISTS (SELECT FROM ${to.table} r WHERE r.${to.column} = f.${name})`
    return [isNullable ? `(f.${name} IS NULL OR ${exists})` : exists]
  })
  const checks = checksOf(target).map(
    ({ condition }) => `(${condition.replaceAll(/\s*\n\s*/g, ' ')}) IS NOT FALSE`,
  )
  return [`num_nulls(${present.join(', ')}) = 0`, ...checks, ...references]
}
