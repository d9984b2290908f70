import { type DatabaseEntry, listDatabases } from '../../postgres/catalog/list-databases.ts'
import { listSchemas, type SchemaEntry } from '../../postgres/catalog/list-schemas.ts'
import { type ConnectionTarget, withDatabase } from '../../postgres/connection/connection-target.ts'
import { openSession } from '../../postgres/open-session.ts'
import { PostgresError } from '../../postgres/postgres-error.ts'

/** A database with what is in it; without schemas where it may not be entered. */
export type ListedDatabase = DatabaseEntry & { readonly schemas: readonly SchemaEntry[] }

/** Every database of the server with its schemas, their sizes and row estimates. */
export async function listServer(target: ConnectionTarget): Promise<readonly ListedDatabase[]> {
  await using session = await openSession(target, { readOnly: true })
  const databases = await listDatabases(session)
  const listed: ListedDatabase[] = []
  // One after the other: a server may hold more databases than it takes connections.
  for (const database of databases) {
    listed.push({ ...database, schemas: await schemasOf(withDatabase(target, database.name)) })
  }
  return listed
}

async function schemasOf(target: ConnectionTarget): Promise<readonly SchemaEntry[]> {
  try {
    await using session = await openSession(target, { readOnly: true })
    return await listSchemas(session)
  } catch (error) {
    if (error instanceof PostgresError && error.failureClass === 'permanent') return []
    throw error
  }
}
