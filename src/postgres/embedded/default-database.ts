import type { ConnectionTarget } from '../connection/connection-target.ts'
import { openSession } from '../open-session.ts'
import { quoteIdentifier } from '../quote.ts'

/** The database that dhub uses, and the statistics that a catalogue reads, made once. */
export async function makeDefaultDatabase(target: ConnectionTarget): Promise<void> {
  {
    await using session = await openSession({ ...target, database: 'postgres' })
    const [found] = await session.query('select 1 from pg_database where datname = $1', [target.database])
    // File by file, because the other way writes the whole template through the log.
    if (found === undefined) {
      await session.script(`create database ${quoteIdentifier(target.database)} strategy file_copy`)
    }
  }
  await using session = await openSession(target)
  await session.script('create extension if not exists pg_stat_statements')
}
