import type { Session } from '../session.ts'
import { ownSchemas } from './list-schemas.ts'
import { type ObjectKind, objectQueries } from './object-queries.ts'

/** An object of a schema with all that makes it what it is, in the server's own words. */
export type SchemaObject = {
  readonly kind: ObjectKind
  readonly schema: string
  /** The table that it is a part of. */
  readonly table?: string
  /** Inside the schema: `accounts`, `accounts.balance`, `touch(integer)`; empty for the schema itself. */
  readonly name: string
  /** Only what applies. */
  readonly properties: Readonly<Record<string, string>>
}

const kinds = Object.keys(objectQueries) as readonly ObjectKind[]

/**
 * Every object of the schemas, in one moment of the database.
 *
 * @param schemas all that are not the server's own, when undefined
 */
export async function describeObjects(
  session: Session,
  schemas: readonly string[] | undefined,
): Promise<readonly SchemaObject[]> {
  return await session.transaction(async () => {
    const names = schemas ?? (await ownSchemaNames(session))
    await session.query("select set_config('search_path', '', true)")
    const objects: SchemaObject[] = []
    for (const kind of kinds) {
      const rows = await session.query<{
        schema: string
        table?: string
        name: string
        properties: Record<string, unknown>
      }>(`${objectQueries[kind]} order by schema, name`, [names])
      objects.push(...rows.map((row) => ({ ...row, kind, properties: onlyGiven(row.properties) })))
    }
    return objects
  }, 'isolation level repeatable read read only')
}

async function ownSchemaNames(session: Session): Promise<readonly string[]> {
  const rows = await session.query<{ name: string }>(
    `select n.nspname as name from pg_namespace n where ${ownSchemas}`,
  )
  return rows.map(({ name }) => name)
}

function onlyGiven(properties: Readonly<Record<string, unknown>>): Record<string, string> {
  const given = Object.entries(properties).filter(([, value]) => value !== null)
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]))
}
