import { type DatabaseDescription, describeDatabase } from '../../postgres/catalog/describe-database.ts'
import { listSchemas, type SchemaEntry } from '../../postgres/catalog/list-schemas.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { redactedUrl } from '../../postgres/connection/show-target.ts'
import { openScope } from './open-scope.ts'

/** A database, its server, and the schemas that were asked for. */
export type DatabaseSurvey = {
  readonly url: string
  readonly source: ConnectionTarget['source']
  readonly description: DatabaseDescription
  readonly schemas: readonly SchemaEntry[]
}

/** Looks at a database, or at one schema of it. */
export async function surveyDatabase(
  target: ConnectionTarget,
  name: string | undefined,
): Promise<DatabaseSurvey> {
  const scope = await openScope(target, name, { readOnly: true })
  await using session = scope.session
  const schemas = await listSchemas(session)
  return {
    url: redactedUrl(scope.target),
    source: scope.target.source,
    description: await describeDatabase(session),
    schemas: schemas.filter((schema) => scope.schema === undefined || schema.name === scope.schema),
  }
}
