import { existsSync, statSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../../core/errors.ts'
import { describeObjects, type SchemaObject } from '../../postgres/catalog/describe-objects.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { parseConnectionUrl } from '../../postgres/connection/parse-connection-url.ts'
import { showTarget } from '../../postgres/connection/show-target.ts'
import { openSession } from '../../postgres/open-session.ts'
import { applyAsDatabase, applyAsSchemas, applyFile, readShippedFiles } from './apply-schema.ts'
import { openScope } from './open-scope.ts'
import { readSchemaFiles, type SqlFile } from './schema-files.ts'
import { withScratchDatabase } from './scratch-database.ts'

/** The word for the DDL that dhub ships. */
export const shippedWord = 'shipped'

/** One side of a comparison. */
export type SchemaSide = {
  /** What it is called in messages. */
  readonly label: string
  readonly objects: readonly SchemaObject[]
  /** The one schema that is compared, whatever the other side calls it. */
  readonly schema: string | undefined
  /** The database as a whole, where the side is one. */
  readonly database?: string
}

/**
 * Reads a side: a connection URL, a file or folder of DDL, `shipped`, or the name of a schema or database.
 *
 * @param target the server for names, and for applying DDL
 */
export async function readSide(target: ConnectionTarget, named: string): Promise<SchemaSide> {
  if (named === shippedWord) return await readShippedSide(target)
  if (/^postgres(ql)?:\/\//.test(named)) {
    const other = parseConnectionUrl(named, '--database-url')
    await using session = await openSession(other, { readOnly: true })
    return { label: showTarget(other), objects: await describeObjects(session, undefined), schema: undefined }
  }
  if (existsSync(named)) return await readDdlSide(target, named)
  if (named.endsWith('.sql') || named.includes('/')) {
    throw new UserError(`Cannot read the DDL ${named}: found no such file; expected a file or folder`)
  }
  const scope = await openScope(target, named, { readOnly: true })
  await using session = scope.session
  const { schema } = scope
  return {
    label: schema === undefined ? `database ${named}` : `schema ${named}`,
    objects: await describeObjects(session, schema === undefined ? undefined : [schema]),
    schema,
    ...(schema === undefined ? { database: named } : {}),
  }
}

/**
 * The DDL that dhub ships.
 *
 * @param alone the one schema to make, in `public` as in the layout with six databases
 */
export async function readShippedSide(target: ConnectionTarget, alone?: string): Promise<SchemaSide> {
  const files = await readShippedFiles()
  const own = files.schemas.find(({ schema }) => schema === alone)?.files
  return await withScratchDatabase(target, async (session) => {
    await session.transaction(() =>
      own === undefined ? applyAsSchemas(session, files) : applyAsDatabase(session, own),
    )
    const schema = own === undefined ? undefined : 'public'
    return {
      label: 'the shipped schemas',
      objects: withoutEmptyPublic(await describeObjects(session, undefined)),
      schema,
    }
  })
}

async function readDdlSide(target: ConnectionTarget, named: string): Promise<SchemaSide> {
  return await withScratchDatabase(target, async (session) => {
    await session.transaction(async () => {
      if (!statSync(named).isDirectory()) return await applyFile(session, await readSqlFile(named))
      const domain = await readSchemaFiles(named, [])
      if (domain.schemas.length > 0) return await applyAsSchemas(session, domain)
      for (const file of await readFlatFolder(named)) await applyFile(session, file)
    })
    const objects = withoutEmptyPublic(await describeObjects(session, undefined))
    const schemas = new Set(objects.map(({ schema }) => schema))
    // DDL that names no schema is compared with one, whatever that is called.
    return {
      label: named,
      objects,
      schema: schemas.size === 1 && schemas.has('public') ? 'public' : undefined,
    }
  })
}

async function readFlatFolder(folder: string): Promise<readonly SqlFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
  if (names.length === 0) {
    throw new UserError(`Cannot read the DDL in ${folder}: found no .sql file; expected one or more`)
  }
  return await Promise.all(names.map((name) => readSqlFile(path.join(folder, name))))
}

async function readSqlFile(file: string): Promise<SqlFile> {
  return { file, sql: await readFile(file, 'utf8') }
}

/** Every new database has the schema `public`; it says something only when something is in it. */
function withoutEmptyPublic(objects: readonly SchemaObject[]): readonly SchemaObject[] {
  const isUsed = objects.some(({ schema, kind }) => schema === 'public' && kind !== 'schema')
  return isUsed ? objects : objects.filter(({ schema }) => schema !== 'public')
}
