import { UserError } from '../../core/errors.ts'
import { type ConnectionTarget, withDatabase } from '../../postgres/connection/connection-target.ts'
import { showTarget } from '../../postgres/connection/show-target.ts'
import { findProductionSign } from '../../postgres/production-patterns.ts'

/**
 * Stops whatever would change data where the host or the database looks like production.
 *
 * @param isAllowed the user's `--allow-production`
 * @param database another one of the server that is to be changed
 * @throws UserError naming what looks so
 */
export function refuseProduction(target: ConnectionTarget, isAllowed: boolean, database?: string): void {
  const sign =
    findProductionSign(target) ??
    (database === undefined ? undefined : findProductionSign(withDatabase(target, database)))
  if (sign === undefined || isAllowed) return
  throw new UserError(
    `Cannot change ${showTarget(target)}: found the ${sign.part} ${sign.name}, which looks like production; expected another server`,
    ['Add --allow-production if you are sure'],
  )
}
