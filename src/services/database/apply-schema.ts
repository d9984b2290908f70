import path from 'node:path'
import type { Layout } from '../../core/dataset.ts'
import { UserError } from '../../core/errors.ts'
import { bankSchemas } from '../../domains/bank/schemas.ts'
import { type ConnectionTarget, withDatabase } from '../../postgres/connection/connection-target.ts'
import { openSession } from '../../postgres/open-session.ts'
import { quoteIdentifier, quoteLiteral } from '../../postgres/quote.ts'
import type { Querying, Session } from '../../postgres/session.ts'
import { packageFolder } from '../seed/package-folder.ts'
import { type DomainFiles, readSchemaFiles, refersToOthers, type SqlFile } from './schema-files.ts'
import { describeSqlError } from './sql-error.ts'

/** What was made. */
export type AppliedSchema = {
  readonly layout: Layout
  readonly databases: readonly string[]
  readonly schemas: readonly string[]
}

const publicSchema = 'public'
const analyticsSchema = 'analytics'

/** The bank's DDL as dhub ships it. */
export async function readShippedFiles(): Promise<DomainFiles> {
  const folder = path.join(packageFolder, 'databases', 'bank')
  return await readSchemaFiles(
    folder,
    bankSchemas.map(({ name }) => name),
  )
}

/**
 * Makes the bank's schemas, empty: all in the target's database, or each as a database of its own. In one
 * transaction per database.
 *
 * @throws UserError where a schema is there already
 */
export async function applySchema(target: ConnectionTarget, layout: Layout): Promise<AppliedSchema> {
  const files = await readShippedFiles()
  const schemas = files.schemas.map(({ schema }) => schema)
  if (layout === 'schemas') {
    await using session = await openSession(target)
    await refuseExisting(session, [...schemas, analyticsSchema], 'nspname from pg_namespace where nspname')
    await session.transaction(() => applyAsSchemas(session, files))
    const analytics = files.analytics.length === 0 ? [] : [analyticsSchema]
    return { layout, databases: [target.database], schemas: [...schemas, ...analytics] }
  }
  await using server = await openSession(target)
  await refuseExisting(server, schemas, 'datname from pg_database where datname')
  for (const { schema, files: own } of files.schemas) {
    await server.script(`create database ${quoteIdentifier(schema)}`)
    await using session = await openSession(withDatabase(target, schema))
    await session.transaction(() => applyAsDatabase(session, own))
  }
  return { layout, databases: schemas, schemas: [publicSchema] }
}

/** Makes every schema of the files in the session's database. */
export async function applyAsSchemas(querying: Querying, files: DomainFiles): Promise<void> {
  const comments = new Map(bankSchemas.map(({ name, comment }) => [name, comment]))
  for (const { schema } of files.schemas) {
    const name = quoteIdentifier(schema)
    await querying.script(`create schema ${name}`)
    const comment = comments.get(schema)
    if (comment !== undefined) await querying.script(`comment on schema ${name} is ${quoteLiteral(comment)}`)
  }
  const within = (file: SqlFile) => !refersToOthers(file)
  for (const stage of [within, refersToOthers]) {
    for (const { schema, files: own } of files.schemas) {
      await querying.script(`set local search_path to ${quoteIdentifier(schema)}`)
      for (const file of own.filter(stage)) await applyFile(querying, file)
    }
  }
  await querying.script('set local search_path to public')
  for (const file of files.analytics) await applyFile(querying, file)
}

/** Makes the objects of one schema in `public`, without references to what lies elsewhere. */
export async function applyAsDatabase(querying: Querying, files: readonly SqlFile[]): Promise<void> {
  await querying.script(`set local search_path to ${publicSchema}`)
  for (const file of files.filter((one) => !refersToOthers(one))) await applyFile(querying, file)
}

/** Runs a file of statements, telling where in it the server found fault. */
export async function applyFile(querying: Querying, { file, sql }: SqlFile): Promise<void> {
  try {
    await querying.script(sql)
  } catch (error) {
    const described = describeSqlError(error, sql)
    if (!(described instanceof UserError)) throw error
    const message = described.message.replace('Cannot run the statement', `Cannot apply ${file}`)
    throw new UserError(message, described.nextSteps, { cause: error })
  }
}

async function refuseExisting(session: Session, names: readonly string[], where: string): Promise<void> {
  const found = await session.query<{ name: string }>(
    `select ${where.replace(/^(\w+)/, '$1 as name')} in (select jsonb_array_elements_text($1::jsonb)) order by 1`,
    [names],
  )
  if (found.length === 0) return
  throw new UserError(
    `Cannot make the bank's schemas: found ${found.map(({ name }) => name).join(', ')} already there; expected none of them`,
    [
      'Run dhub db schema diff to compare them with the shipped ones',
      'Run dhub db schema drop to remove them with everything in them',
    ],
  )
}
