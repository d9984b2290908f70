import { UserError } from '../../core/errors.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { showTarget } from '../../postgres/connection/show-target.ts'
import { openSession } from '../../postgres/open-session.ts'
import { PostgresError } from '../../postgres/postgres-error.ts'
import { createSql, insertSql } from './insert-sql.ts'
import type { Sample } from './sample-table.ts'

/**
 * Brings the rows of a sample into a database, in one transaction: all of them or none.
 *
 * @param creates whether to make the table first
 * @throws UserError when the table is there already, or is not
 */
export async function insertSample(
  sample: Sample,
  target: ConnectionTarget,
  creates: boolean,
): Promise<void> {
  await using session = await openSession(target)
  try {
    await session.script(`begin;\n${creates ? createSql(sample) : ''}${insertSql(sample)}commit`)
  } catch (error) {
    throw explained(error, sample, target)
  }
}

function explained(error: unknown, { table }: Sample, target: ConnectionTarget): unknown {
  if (!(error instanceof PostgresError)) return error
  const place = `${table} of ${showTarget(target)}`
  switch (error.code) {
    case '42P07':
      return new UserError(`Cannot create ${place}: found a table of that name; expected none`, [
        'Leave --create-table out to add the rows to it, or choose another --table',
      ])
    case '42P01':
    case '3F000':
      return new UserError(
        `Cannot insert into ${place}: found no such table; expected one with these columns`,
        ['Add --create-table, with --table NAME for a table in the first schema of the search path'],
      )
    default:
      return error
  }
}
