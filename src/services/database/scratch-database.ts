import { randomBytes } from 'node:crypto'
import { UserError } from '../../core/errors.ts'
import { type ConnectionTarget, withDatabase } from '../../postgres/connection/connection-target.ts'
import { openSession } from '../../postgres/open-session.ts'
import { PostgresError } from '../../postgres/postgres-error.ts'
import { quoteIdentifier } from '../../postgres/quote.ts'
import type { Session } from '../../postgres/session.ts'

const notAllowed = '42501'

/**
 * Makes an empty database on the server, does the work in it and removes it again.
 *
 * @throws UserError when the role may not make databases
 */
export async function withScratchDatabase<Result>(
  target: ConnectionTarget,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const name = `dhub_scratch_${randomBytes(6).toString('hex')}`
  await using server = await openSession(target)
  try {
    await server.script(`create database ${quoteIdentifier(name)} template template0`)
  } catch (error) {
    if (!(error instanceof PostgresError) || error.code !== notAllowed) throw error
    throw new UserError(
      `Cannot apply DDL for comparison: found that ${target.user} may not make databases; expected a role with CREATEDB`,
      ['Grant CREATEDB to the role, or set --database-url to a server where you have it'],
      { cause: error },
    )
  }
  try {
    await using session = await openSession(withDatabase(target, name))
    return await work(session)
  } finally {
    await server.script(`drop database ${quoteIdentifier(name)} with (force)`)
  }
}
