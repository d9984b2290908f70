import { UserError } from '../../core/errors.ts'
import { byNearness } from '../../generation/nearest-names.ts'
import { listDatabases } from '../../postgres/catalog/list-databases.ts'
import { listSchemas } from '../../postgres/catalog/list-schemas.ts'
import { type ConnectionTarget, withDatabase } from '../../postgres/connection/connection-target.ts'
import { openSession, type SessionOptions } from '../../postgres/open-session.ts'
import type { Session } from '../../postgres/session.ts'

/** What `--database` named, with a session in it. */
export type Scope = {
  readonly session: Session
  /** The database that the session is in. */
  readonly target: ConnectionTarget
  /** The schema to look at, where the name was a schema's; undefined for all of the database. */
  readonly schema: string | undefined
}

/**
 * Opens what the name means: a schema of the target's database when it has one of that name (all the bank's are, in
 * the layout with one database), else a database of the server. Without a name, the target's database.
 *
 * @throws UserError that lists the names there are, the nearest first
 */
export async function openScope(
  target: ConnectionTarget,
  name: string | undefined,
  options: SessionOptions = {},
): Promise<Scope> {
  const session = await openSession(target, options)
  if (name === undefined || name === target.database) return { session, target, schema: undefined }
  try {
    const [found] = await session.query<{ schema: boolean; database: boolean }>(
      `select exists (select from pg_namespace where nspname = $1) as schema,
         exists (select from pg_database where datname = $1 and datallowconn) as database`,
      [name],
    )
    if (found?.schema === true) {
      await session.query("select set_config('search_path', quote_ident($1) || ', public', false)", [name])
      return { session, target, schema: name }
    }
    if (found?.database !== true) throw await unknownName(session, name)
  } catch (error) {
    await session.close()
    throw error
  }
  await session.close()
  const other = withDatabase(target, name)
  return { session: await openSession(other, options), target: other, schema: undefined }
}

async function unknownName(session: Session, name: string): Promise<UserError> {
  const schemas = (await listSchemas(session)).map((schema) => schema.name)
  const databases = (await listDatabases(session)).map((database) => database.name)
  return new UserError(
    `Cannot find the database ${name}: found ${byNearness(name, [...schemas, ...databases]).join(', ')}; expected one of these schemas and databases`,
    ['Set --database to one of them', 'Run dhub db list to see them all'],
  )
}
