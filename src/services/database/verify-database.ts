import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { openScope } from './open-scope.ts'
import { readRules } from './rule-files.ts'
import { type RuleOutcome, verifyRules } from './verify-rules.ts'

/** Which rules to hold against what. */
export type VerifyRequest = {
  readonly paths: readonly string[]
  readonly database: string | undefined
  readonly connections: number
}

/** Holds the rules of files and folders against a schema or a database. */
export async function verifyDatabase(
  target: ConnectionTarget,
  request: VerifyRequest,
): Promise<readonly RuleOutcome[]> {
  const rules = await readRules(request.paths)
  const scope = await openScope(target, request.database, { readOnly: true })
  await scope.session.close()
  const searchPath = scope.schema === undefined ? {} : { searchPath: [scope.schema, 'public'] }
  return await verifyRules(scope.target, { rules, connections: request.connections, ...searchPath })
}
