import { listDatabases } from '../../postgres/catalog/list-databases.ts'
import { type ConnectionTarget, withDatabase } from '../../postgres/connection/connection-target.ts'
import { openSession } from '../../postgres/open-session.ts'
import { PostgresError } from '../../postgres/postgres-error.ts'
import type { FoundRecipe } from './find-recipes.ts'
import { readSourceConfig, type SourceConfig } from './source-config.ts'

/** What was found or done in a database whose queries are to be read. */
export interface UsagePreparation {
  readonly database: string
  readonly state: 'ready' | 'made' | 'refused'
  /** Why it was refused, as the server said it. */
  readonly reason?: string
}

/**
 * Makes the extension `pg_stat_statements` in every database whose queries the recipes read; without it DataHub's
 * command counts the run as failed. Where it cannot be made, that is told and nothing is changed.
 */
export async function prepareUsage(
  recipes: readonly FoundRecipe[],
  target: ConnectionTarget,
): Promise<readonly UsagePreparation[]> {
  const configs = await Promise.all(recipes.map(({ path }) => readSourceConfig(path)))
  const reading = configs.filter(({ include_query_lineage: reads }) => reads === true)
  if (reading.length === 0) return []
  const preparations: UsagePreparation[] = []
  for (const database of await databasesOf(reading, target))
    preparations.push(await prepare(withDatabase(target, database)))
  return preparations
}

async function prepare(target: ConnectionTarget): Promise<UsagePreparation> {
  const { database } = target
  try {
    await using session = await openSession(target)
    const [found] = await session.query("select 1 from pg_extension where extname = 'pg_stat_statements'")
    if (found === undefined) await session.script('create extension pg_stat_statements')
    // Fails where the server has not loaded the library.
    await session.query('select 1 from pg_stat_statements limit 1')
    return { database, state: found === undefined ? 'made' : 'ready' }
  } catch (error) {
    if (!(error instanceof PostgresError)) throw error
    return { database, state: 'refused', reason: error.message }
  }
}

async function databasesOf(
  configs: readonly SourceConfig[],
  target: ConnectionTarget,
): Promise<readonly string[]> {
  await using session = await openSession(target, { readOnly: true })
  const names = (await listDatabases(session)).map(({ name }) => name)
  const wanted = configs.flatMap(({ database, database_pattern: pattern }) => {
    // A variable stands for the database that dhub itself is connected to.
    if (database !== undefined) return [database.startsWith('$') ? target.database : database]
    const patterns = (pattern?.allow ?? ['.*']).map((text) => new RegExp(text, 'i'))
    return names.filter((name) => patterns.some((one) => one.test(name)))
  })
  return [...new Set(wanted)]
}
