import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { openScope } from './open-scope.ts'
import { type QueryRequest, runQuery, type StatementResult } from './run-query.ts'

/** A query, where it goes, and how long a statement may take. */
export type DatabaseQuery = QueryRequest & {
  readonly database: string | undefined
  /** 0 means no limit. */
  readonly timeoutSeconds: number
}

/** Runs the statements in the schema or database that was named; the session ends with the last result. */
export async function* queryDatabase(
  target: ConnectionTarget,
  query: DatabaseQuery,
): AsyncGenerator<StatementResult> {
  const scope = await openScope(target, query.database, {
    readOnly: !query.canWrite,
    statementTimeoutMilliseconds: query.timeoutSeconds * 1000,
  })
  await using session = scope.session
  yield* runQuery(session, query)
}
